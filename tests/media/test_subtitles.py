"""Captions, their lines, their clock."""

from __future__ import annotations

import re
from itertools import pairwise

import numpy as np
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from onereel.media.audio import RATE
from onereel.media.subtitles import LINE_WIDTH, Caption, speech_span, srt, vtt, width, wrapped
from tests.media.tones import silence, tone

LINES = {
    "en": "The old keeper climbs the stairs once more, before dawn breaks over Lisbon.",
    "es": "El viejo farero sube la escalera una vez más, antes de que amanezca en Lisboa.",
    "fr": "Le vieux gardien monte encore l’escalier, avant que l’aube ne se lève sur Lisbonne.",
    "hi": "बूढ़ा प्रहरी एक बार फिर सीढ़ियाँ चढ़ता है, लिस्बन पर भोर होने से पहले।",
    "it": "Il vecchio guardiano sale ancora le scale, prima che l’alba arrivi su Lisbona.",
    "ja": "年老いた灯台守は、リスボンに夜明けが来る前に、もう一度だけ階段をのぼっていく。",
    "pt": "O velho faroleiro sobe a escada mais uma vez, antes que amanheça em Lisboa.",
    "zh": "在里斯本的黎明到来之前，年老的灯塔看守人又一次走上了楼梯，海面一片宁静。",
}


@pytest.mark.parametrize("text", LINES.values(), ids=LINES.keys())
def test_nine_languages_fit_two_lines(text: str) -> None:
    lines = wrapped(text)
    assert len(lines) == 2
    assert all(0 < width(line) <= LINE_WIDTH for line in lines)
    assert "".join(lines).replace(" ", "") == text.replace(" ", "")
    assert min(map(width, lines)) > 0.5 * max(map(width, lines))


@pytest.mark.parametrize("language", ["ja", "zh"])
def test_no_line_begins_with_a_closing_mark(language: str) -> None:
    for columns in range(8, 42, 2):
        for line in wrapped(LINES[language], columns):
            assert line[0] not in "、。，っゃ"


def test_japanese_breaks_where_a_phrase_ends() -> None:
    assert wrapped("そして夜が明けると港には誰もいなくなっていたのである")[0].endswith("は")


@given(st.text(max_size=120))
@example("\u0301")  # a mark without a letter takes no column
def test_any_text_is_wrapped_and_nothing_is_lost(text: str) -> None:
    lines = wrapped(text)
    assert all(width(line) <= LINE_WIDTH for line in lines)
    assert all(line.strip() for line in lines)
    kept = re.sub(r"[\s\x00-\x1f\x7f-\x9f]", "", text)
    assert re.sub(r"\s", "", "".join(lines)) == kept


def test_what_takes_no_column_is_shown_for_its_time() -> None:
    assert "00:00:01,000 --> 00:00:02,000" in srt([Caption(text="\u0301", start=1, end=2)])


def test_srt_counts_and_clocks() -> None:
    text = srt([Caption(text="One.", start=0.5, end=2.25), Caption(text="Two.", start=3661.5, end=3663)])
    assert text == ("1\n00:00:00,500 --> 00:00:02,250\nOne.\n\n2\n01:01:01,500 --> 01:01:03,000\nTwo.\n")


def test_vtt_begins_as_it_must() -> None:
    assert vtt([Caption(text="One.", start=0.5, end=2.25)]) == (
        "WEBVTT\n\n00:00:00.500 --> 00:00:02.250\nOne.\n"
    )
    assert vtt([]) == "WEBVTT\n"


def test_marks_of_the_formats_are_harmless() -> None:
    caption = Caption(text="<i>a & b --> c</i>\n\n9", start=0, end=1)
    assert "&lt;i&gt;a &amp; b --&gt; c&lt;/i&gt; 9" in vtt([caption])
    shown = srt([caption]).split("\n", 2)[2]
    assert "-->" not in shown
    assert "<" not in shown
    assert "\n\n" not in shown.rstrip("\n")


def test_a_long_caption_is_shown_in_parts_that_follow_each_other() -> None:
    text = srt([Caption(text="word after word " * 16, start=10, end=20)])
    times = re.findall(r"(\S+) --> (\S+)", text)
    assert len(times) > 1
    assert times[0][0] == "00:00:10,000"
    assert times[-1][1] == "00:00:20,000"
    assert all(a[1] == b[0] for a, b in pairwise(times))


def test_blank_captions_are_not_shown() -> None:
    assert srt([Caption(text=" \n ", start=0, end=1)]) == ""


def test_the_span_of_speech() -> None:
    sound = np.concatenate([silence(0.5), tone(300, 1.25), silence(0.75)])
    start, end = speech_span(sound + 1e-4)
    assert start == pytest.approx(0.5, abs=0.011)
    assert end == pytest.approx(1.75, abs=0.011)


def test_the_span_of_silence() -> None:
    assert speech_span(silence(1)) == (0.0, 0.0)
    assert speech_span(np.zeros((0, 1), np.float32)) == (0.0, 0.0)
    assert speech_span(tone(300, 1, channels=1))[1] == pytest.approx(1.0, abs=1 / RATE)
