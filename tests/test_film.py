from __future__ import annotations

import contextlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onereel import api
from onereel.errors import BadInput, DiskFull
from onereel.events import ENDINGS, FilmFailed, FilmPaused, Kind, Stage
from onereel.film import MAX_SENTENCE, Film, check_sentence, default_folder
from onereel.journal import Journal
from onereel.orders import Brief
from tests.conftest import FAKE


@pytest.mark.parametrize(
    "sentence", ["", "   ", "\n\t", "!!! …", "\u200b", "a\x00b", "a\ud800b", "x" * 10_000]
)
def test_sentences_nobody_could_film_are_refused(sentence, tmp_path):
    with pytest.raises(BadInput, match="sentence"):
        api.make(sentence, tmp_path / "film", profile=FAKE)
    assert not (tmp_path / "film").exists()


@pytest.mark.parametrize(
    "sentence", ["🐶🌧️", "כלב רץ בגשם", "雨の中で踊る", "two\x07 words\r\n", "a" * MAX_SENTENCE]
)
def test_sentences_of_all_scripts_are_taken(sentence):
    assert check_sentence(sentence)
    assert "\x07" not in check_sentence(sentence)


def brief(sentence: str, **changes: object) -> Brief:
    options = {"language": None, "shots": 6, "style": "narrative", "aspect": "16:9", "seed": 1}
    return Brief.model_validate({"sentence": sentence, **options, **changes})


@given(st.text(min_size=1, max_size=200))
def test_every_brief_has_its_own_plain_folder(sentence):
    folder = default_folder(brief(sentence), films := api.FILMS)
    assert folder.parent == films
    assert folder.name.replace("-", "").isalnum()
    assert folder.name.isascii()
    assert len(folder.name) < 160
    assert folder == default_folder(brief(sentence), films)
    assert folder != default_folder(brief(sentence, seed=2), films)


def test_a_folder_that_cannot_be_written_is_said_before_any_work(tmp_path):
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(BadInput, match="choose another with -o"):
        api.make("Rain.", tmp_path / "file", profile=FAKE)
    with pytest.raises(BadInput, match="choose another with -o"):
        api.make("Rain.", tmp_path / "file" / "film", profile=FAKE)


def test_a_full_disk_is_said_before_any_work(tmp_path, monkeypatch):
    monkeypatch.setattr("onereel.film.FREE_BYTES", 2**62)
    with pytest.raises(BadInput, match="free some space"):
        api.make("Rain.", tmp_path / "film", profile=FAKE)


def test_a_spoilt_order_is_said(tmp_path):
    film = Film(tmp_path)
    film.house.mkdir()
    (film.house / "order.json").write_text("{")
    with pytest.raises(BadInput, match="delete it"):
        api.resume(tmp_path)


@pytest.mark.parametrize(
    "full", [".onereel/.order.json.draft", ".plan.json.draft", ".board.jpg.draft", ".poster.jpg.draft"]
)
def test_a_disk_that_is_full_for_one_of_the_folders_files(make_fake, again, tmp_path, full: str):
    """It is said in the house's words, and the next run goes on."""
    draft = tmp_path / "film" / full
    (tmp_path / "film" / ".onereel").mkdir(parents=True)
    draft.symlink_to("/dev/full")
    with pytest.raises(DiskFull):
        make_fake(shots=1, until=Stage.STORYBOARD)
    draft.unlink()
    make_fake(shots=1, until=Stage.STORYBOARD)
    with contextlib.closing(Film(tmp_path / "film").journal()) as journal:
        ended = [type(event) for _, _, event in journal.read() if isinstance(event, ENDINGS)]
    assert ended in ([FilmFailed, FilmPaused], [FilmPaused])


def test_a_disk_that_fills_up_under_the_journal(make_fake, monkeypatch):
    whole = Film.journal

    def small(film: Film) -> Journal:
        journal = whole(film)
        journal._db.execute("pragma max_page_count = 2")
        journal.append(FilmFailed(error="x" * 3000))
        return journal

    monkeypatch.setattr(Film, "journal", small)
    with pytest.raises(DiskFull):
        make_fake(shots=1, until=Stage.STORYBOARD)
    monkeypatch.undo()
    assert make_fake(shots=1, until=Stage.STORYBOARD).reused[Kind.PLAN] == 1, "it was written before"
