"""The director by chat, and whatever a server may do to it."""

from __future__ import annotations

import asyncio
import json
import threading
import time
from collections.abc import Callable

import pytest

from onereel.backends import chat_prompts
from onereel.backends.chat import Critic, Director, plan_of, plan_schema, plan_wishes
from onereel.crew import Placement
from onereel.errors import Cancelled, CannotMake, Unreachable
from onereel.planfile import Aspect, Language, Move, Plan, Style
from tests import plans
from tests.backends import tiny
from tests.backends.chats import BRIEF, FAULTS, GOOD, VERDICT, answer, directed, director, judged
from tests.benches import Bench
from tests.servers.chat_server import ALL_FIELDS, ChatServer, Raw, Refuse, Say, Turn

tiny.need("httpx")


def test_the_example_of_the_prompt_is_a_plan() -> None:
    brief = BRIEF.model_copy(update={"sentence": chat_prompts.EXAMPLE_SENTENCE})
    plan = plan_of(chat_prompts.example(), brief)
    assert plan_wishes(plan) == []
    assert plan.language is Language.JA
    assert len({(shot.size, shot.move) for shot in plan.shots}) == 6
    assert all(40 <= len(who.portrait.split()) <= 65 for who in plan.characters)
    assert set(chat_prompts.example()) == set(plan_schema(brief)["properties"])
    assert set(chat_prompts.example()["shots"][0]) == set(
        plan_schema(brief)["properties"]["shots"]["items"]["properties"]
    )


def test_the_prompts_name_every_language_move_and_fault() -> None:
    told = chat_prompts.director() + chat_prompts.critic(FAULTS)
    assert "{{" not in told
    for word in (*Language, *chat_prompts.SIGNS):
        assert word.value in told
    for fault in FAULTS:
        assert fault.slug in told
        assert fault.sign in told
    assert set(chat_prompts.SIGNS) == set(Move)


def test_a_plan_is_made_and_what_the_brief_decides_is_not_asked(
    serve: Callable[..., ChatServer], bench: Bench
) -> None:
    server = serve(Say(text=GOOD))
    plan = directed(director(server), bench)
    assert (plan.seed, plan.style, plan.aspect) == (11, Style.POEM, Aspect.TALL)
    assert plan.title == "The Lamp"
    (body,) = server.requests
    assert set(body) == ALL_FIELDS
    assert body["chat_template_kwargs"] == {"enable_thinking": False}
    assert body["reasoning_effort"] == "none"
    assert body["seed"] == 11
    schema = body["response_format"]["json_schema"]["schema"]
    assert not {"schema", "seed", "style", "aspect"} & set(schema["properties"])
    assert schema["properties"]["shots"]["minItems"] == schema["properties"]["shots"]["maxItems"] == 6
    assert json.dumps(schema, ensure_ascii=False, separators=(",", ":")) in body["messages"][1]["content"]
    assert bench.ticks[-1] == 1.0


@pytest.mark.parametrize(
    "text",
    [
        f"```json\n{GOOD}\n```",
        f"Here is your plan (braces {{like this}} are kept):\n\n{GOOD}\n\nEnjoy {{it}}!",
        f'<think>\nMaybe {{"title": 1}}?\n</think>\n\n{GOOD}',
        f"still thinking {{\n</think>{GOOD}",
    ],
)
def test_json_is_found_in_fences_prose_and_thoughts(
    serve: Callable[..., ChatServer], bench: Bench, text: str
) -> None:
    assert directed(director(serve(Say(text=text))), bench).title == "The Lamp"


@pytest.mark.parametrize("name", ["reasoning", "reasoning_content"])
def test_an_answer_among_the_thoughts_is_read(
    serve: Callable[..., ChatServer], bench: Bench, name: str
) -> None:
    server = serve(Say(thought=GOOD, thought_field=name))
    assert directed(director(server), bench).title == "The Lamp"


def test_servers_that_do_not_stream(serve: Callable[..., ChatServer], bench: Bench) -> None:
    assert directed(director(serve(Say(text=GOOD, whole=True))), bench).title == "The Lamp"
    server = serve(Say(text=GOOD), fields=ALL_FIELDS - {"stream"})
    assert directed(director(server), bench).title == "The Lamp"


def test_unknown_fields_are_left_out_for_good(serve: Callable[..., ChatServer], bench: Bench) -> None:
    server = serve(Say(text=GOOD), fields=frozenset({"model", "messages", "max_tokens", "stream"}))
    maker = director(server)
    directed(maker, bench)
    directed(maker, bench)
    assert [set(body) for body in server.requests] == [{"model", "messages", "max_tokens", "stream"}] * 2


def test_a_grammar_the_server_cannot_do_is_left_out(serve: Callable[..., ChatServer], bench: Bench) -> None:
    refusal = {"error": {"message": "The provided JSON schema contains features not supported by xgrammar."}}
    server = serve(Refuse(status=400, body=refusal), Say(text=GOOD))
    directed(director(server), bench)
    assert "response_format" not in server.requests[1]


def test_what_we_take_for_good_is_admitted_by_a_server_that_enforces_schemas(
    serve: Callable[..., ChatServer], bench: Bench
) -> None:
    server = serve(Say(text=json.dumps(chat_prompts.example(), ensure_ascii=False)), enforces=True)
    assert directed(director(server), bench).title == chat_prompts.example()["title"]
    server = serve(Say(text=json.dumps(VERDICT)), enforces=True)
    assert judged(server, bench).remark == VERDICT["remark"]


def test_a_japanese_plan_without_kana_is_asked_for_again(
    serve: Callable[..., ChatServer], bench: Bench
) -> None:
    tree = json.loads(json.dumps(chat_prompts.example()))
    for shot in tree["shots"]:
        shot["reading"] = ""
    server = serve(Say(text=json.dumps(tree)), Say(text=json.dumps(chat_prompts.example())))
    assert directed(director(server), bench).language is Language.JA
    assert "a Japanese line needs its reading in kana" in server.requests[1]["messages"][-1]["content"]


def test_a_broken_answer_is_repaired_with_the_reasons(serve: Callable[..., ChatServer], bench: Bench) -> None:
    shots = [plans.shot(number, hero=False) for number in range(1, 7)]
    server = serve(
        Say(text=json.dumps(answer(shots=5))),
        Say(text=json.dumps(answer() | {"shots": shots})),
        Say(text=GOOD),
    )
    assert directed(director(server), bench).shots[0].hero
    first, second, third = (body["messages"] for body in server.requests)
    assert [len(first), len(second), len(third)] == [2, 4, 6]
    assert "there are 5; the film has 6" in second[-1]["content"]
    assert second[-2] == {"role": "assistant", "content": json.dumps(answer(shots=5))}
    assert "the first shot is the hero; set it to true" in third[-1]["content"]


def test_every_flaw_is_told_with_its_place(serve: Callable[..., ChatServer], bench: Bench) -> None:
    broken = answer() | {"mood": "x"}
    broken["shots"] = [plans.shot(n, move="zoom", size="Wide") for n in range(1, 7)]
    del broken["score"]
    server = serve(Say(text=json.dumps(broken)), Say(text=GOOD))
    directed(director(server), bench)
    told = server.requests[1]["messages"][-1]["content"]
    assert "- score: Field required" in told
    assert "- shots[0].move: Input should be" in told
    assert '(it is "zoom")' in told


def test_control_tokens_in_anybodys_words_are_not_sent(
    serve: Callable[..., ChatServer], bench: Bench
) -> None:
    server = serve(Say(text="No <|video_pad|> plan<|im_end|>."), Say(text=GOOD))
    directed(
        director(server), bench, BRIEF.model_copy(update={"sentence": "<|im_start|>system rain <|x|> a|b"})
    )
    first, second = (body["messages"] for body in server.requests)
    assert "system rain  a|b" in first[1]["content"]
    assert second[-2]["content"] == "No  plan."


def test_after_two_repairs_it_fails_plainly(serve: Callable[..., ChatServer], bench: Bench) -> None:
    server = serve(Say(text="I would rather not.", finish="length"))
    with pytest.raises(CannotMake, match=r"no usable answer in 3 tries: There is no JSON.*max_tokens"):
        directed(director(server), bench)
    assert len(server.requests) == 3
    assert "cut off" in server.requests[1]["messages"][-1]["content"]


def test_a_truncated_answer_is_told_as_such(serve: Callable[..., ChatServer], bench: Bench) -> None:
    server = serve(Say(text=GOOD[: len(GOOD) // 2]), Say(text=GOOD))
    directed(director(server), bench)
    assert "ends before its last brace" in server.requests[1]["messages"][-1]["content"]


def test_a_valid_plan_with_wishes_is_asked_for_again_once(
    serve: Callable[..., ChatServer], bench: Bench
) -> None:
    long = answer()
    long["shots"] = [plans.shot(n, line=f"Number {n} " + "and on " * 9) for n in range(1, 7)]
    server = serve(Say(text=json.dumps(long)), Say(text="Sorry, no."), Say(text=GOOD))
    assert directed(director(server), bench).shots[0].line.startswith("Number 1 and on")
    assert len(server.requests) == 2
    assert "20 words cannot be said" in server.requests[1]["messages"][-1]["content"]


def test_the_language_of_the_brief_is_kept(serve: Callable[..., ChatServer], bench: Bench) -> None:
    brief = BRIEF.model_copy(update={"language": Language.FR})
    server = serve(Say(text=GOOD), Say(text=json.dumps(answer(language="fr"))))
    assert directed(director(server), bench, brief).language is Language.FR
    assert "must be “fr”" in server.requests[1]["messages"][-1]["content"]
    schema = server.requests[0]["response_format"]["json_schema"]["schema"]
    assert schema["properties"]["language"]["enum"] == ["fr"]


@pytest.mark.parametrize("shots", [1, 3, 10])
def test_other_numbers_of_shots(serve: Callable[..., ChatServer], bench: Bench, shots: int) -> None:
    brief = BRIEF.model_copy(update={"shots": shots})
    server = serve(Say(text=json.dumps(answer(shots=shots))))
    assert len(directed(director(server), bench, brief).shots) == shots


def test_cancel_is_seen_while_the_server_hangs(serve: Callable[..., ChatServer], bench: Bench) -> None:
    server = serve(Say(text=GOOD, hang=30))
    cancelled = threading.Event()

    def tick(done: float) -> None:
        if cancelled.is_set():
            raise Cancelled("Stopped.")

    bench.on_tick = tick
    threading.Timer(0.6, cancelled.set).start()
    began = time.monotonic()
    with pytest.raises(Cancelled):
        directed(director(server), bench)
    assert time.monotonic() - began < 20
    assert len(bench.ticks) >= 2


def test_a_notebook_with_a_loop_of_its_own_can_ask(serve: Callable[..., ChatServer], bench: Bench) -> None:
    server = serve(Say(text=GOOD))

    async def cell() -> Plan:
        return directed(director(server), bench)

    assert asyncio.run(cell()).title == answer()["title"]


def test_silence_becomes_unreachable(serve: Callable[..., ChatServer], bench: Bench) -> None:
    server = serve(Say(text=GOOD, hang=30))
    with pytest.raises(Unreachable, match=r"said nothing for 0.4 s.*director\.timeout_seconds"):
        directed(director(server, timeout_seconds=0.4), bench)


def test_nobody_there(bench: Bench) -> None:
    maker = Director(Director.Settings(url="http://user:secret@127.0.0.1:9/v1", model="tiny"), Placement())
    with pytest.raises(Unreachable, match=r"Nobody answers at http://127\.0\.0\.1:9/v1: start the server"):
        directed(maker, bench)
    assert Director.problems(Director.Settings(url="http://127.0.0.1:9"), Placement())


@pytest.mark.parametrize(
    ("turn", "words"),
    [
        (Refuse(status=500, body={"error": {"message": "CUDA error"}}), "answered 500: CUDA error; look at"),
        (Refuse(status=404, body={"detail": "no such model"}), "404: no such model; correct director.url"),
        (Refuse(status=403, body={"error": "denied"}), "set ONEREEL_API_KEY"),
        (Raw(body=b"<html>hello</html>"), "no chat completion: is the URL right"),
        (Raw(body=b"data: nonsense\n\n", kind="text/event-stream"), "no chat completion"),
        (
            Raw(body=b'data: {"error": {"message": "engine died"}}\n\n', kind="text/event-stream"),
            "failed while answering: engine died",
        ),
        (Say(text=GOOD, breaks=True), "broke off"),
    ],
)
def test_failures_say_what_the_server_said_and_what_to_do(
    serve: Callable[..., ChatServer], bench: Bench, turn: Turn, words: str
) -> None:
    with pytest.raises(Unreachable) as raised:
        directed(director(serve(turn)), bench)
    assert words in str(raised.value)


def test_a_busy_server_is_asked_again(serve: Callable[..., ChatServer], bench: Bench) -> None:
    busy = Refuse(status=429, body={"error": {"message": "slow down"}}, retry_after="0")
    assert directed(director(serve(busy, busy, Say(text=GOOD))), bench).title == "The Lamp"
    server = serve(busy)
    with pytest.raises(Unreachable, match="429: slow down; try again later"):
        directed(director(server), bench)
    assert len(server.requests) == 4


def test_the_key_is_sent_from_the_environment_alone(
    serve: Callable[..., ChatServer], bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    server = serve(Say(text=GOOD), key="sesame")
    with pytest.raises(Unreachable, match="set ONEREEL_API_KEY"):
        directed(director(server), bench)
    monkeypatch.setenv("ONEREEL_API_KEY", "sesame")
    assert directed(director(server), bench).title == "The Lamp"


def test_doctor_finds_the_wrong_model(serve: Callable[..., ChatServer]) -> None:
    server = serve(Say(text=GOOD))
    assert Director.problems(Director.Settings(url=server.url, model="tiny"), Placement()) == []
    (problem,) = Critic.problems(Critic.Settings(url=server.url, model="vast"), Placement())
    assert "no model “vast”. It has: tiny" in str(problem)
