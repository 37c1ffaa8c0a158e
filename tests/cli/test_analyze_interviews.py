"""`interviewer analyze` of transcripts in which several people speak: what the others say is never the candidate's."""

import json
import os
from pathlib import Path

import pytest

from interviewer.bank.bank import own_bank
from tests.cli.conftest import Run

ZOOM = """WEBVTT

1
00:00:01.000 --> 00:00:04.000
{asks}: How would you improve Berlin for tourists?

2
00:00:06.000 --> 00:00:10.000
{answers}: Framework comes first, and then the rest.

3
00:00:10.500 --> 00:00:12.000
{asks}: What would you measure for that?

4
00:00:14.000 --> 00:00:18.000
{answers}: Recommendation is to count the posts.
"""
OTTER = (
    "Jane Doe  0:03\nHow would you improve Berlin?\n\nBob Ray  0:10\nFramework first.\n\nJane Doe  0:20\nOkay, why?\n"
)
LINES = (
    "Jane: How would you improve Berlin?\nBob: Framework first.\nJane: Why is that?\nBob: Hypothesis is the price.\n"
)
VOICES = ZOOM.replace("{asks}: ", "<v Jane Doe>").replace("{answers}: ", "<v Bob Ray>")
SPOKEN = {"a.vtt": ZOOM.format(asks="Jane Doe", answers="Bob Ray"), "b.vtt": VOICES, "o.txt": OTTER, "l.txt": LINES}


@pytest.mark.usefixtures("fakes")
@pytest.mark.parametrize("name", SPOKEN)
def test_where_it_is_not_plain_who_of_several_answers_it_is_refused_with_the_way_out(
    run: Run, tmp_path: Path, name: str
) -> None:
    (tmp_path / name).write_text(SPOKEN[name], "utf-8")
    trouble = run("analyze", tmp_path / name).trouble
    assert "Jane" in trouble
    assert f"and Bob{' Ray' if name != 'l.txt' else ''} speak in {name}" in trouble
    assert "interviewer import FILE --me NAME" in trouble


@pytest.mark.usefixtures("fakes")
@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.vtt", ZOOM.format(asks="Interviewer", answers="Bob Ray")),
        ("b.vtt", VOICES.replace("Jane Doe", "Recruiter").replace("Bob Ray", "Me")),
        ("a.txt", LINES.replace("Jane", "Interviewer")),
    ],
)
def test_of_an_interview_the_report_is_that_of_the_round_it_would_be(
    run: Run, tmp_path: Path, name: str, content: str
) -> None:
    (tmp_path / name).write_text(content, "utf-8")
    told = run("analyze", tmp_path / name, "--json").json
    said = " ".join(segment["text"] for answer in told["answers"] for segment in answer["segments"])
    assert not {"Berlin", "measure", "Why", "Jane", "Bob", "Interviewer", "Recruiter"} & set(said.split())
    assert told["answers"][0]["question"].startswith("How would you improve Berlin")
    assert run("import", tmp_path / name, "--sessions", tmp_path / "rounds").code == 0
    (folder,) = (one for one in (tmp_path / "rounds").iterdir() if one.is_dir())
    report = run("report", folder, "--format", "json").json
    assert {**report, **told} == report


CALL = ZOOM.format(asks="{0}", answers="{1}")


def said_in(result: Path) -> str:
    """The candidate's words in a result with one answer."""
    (answer,) = json.loads(result.read_text("utf-8"))["report"]["answers"]
    return " ".join(segment["text"] for segment in answer["segments"])


@pytest.mark.usefixtures("fakes")
@pytest.mark.parametrize(
    ("name", "others", "candidate"),
    [
        ("Jane Doe/city-bikes.vtt", "Bob Roe", "Jane Doe (she/her)"),
        ("Jane Doe - city-bikes.vtt", "Bob Roe", "JANE  DOE"),
        ("week 1/jane/zoom.vtt", "Bob Roe", "Jane Doe"),
        ("jose\u0301/zoom.vtt", "Bob Roe", "José Doe"),
        ("josé/zoom.vtt", "Bob Roe", "Jose\u0301 Doe"),
        ("Jane Doe/zoom.vtt", "Jane Doe-Roe", "Jane Doe"),
        # What the names say by themselves goes before.
        ("Bob Roe/zoom.vtt", "Bob Roe (host)", "Me"),
    ],
)
def test_in_a_folder_whose_answers_they_are_is_said_by_the_name_or_the_place(
    run: Run, tmp_path: Path, name: str, others: str, candidate: str
) -> None:
    file = tmp_path / "course" / name
    file.parent.mkdir(parents=True)
    file.write_text(CALL.format(others, candidate), "utf-8")
    assert run("analyze", tmp_path / "course", "--out", tmp_path / "out").code == 0
    (result,) = (tmp_path / "out" / "reports").rglob("*.json")
    assert said_in(result) == "Framework comes first, and then the rest. Recommendation is to count the posts."


@pytest.mark.usefixtures("fakes")
@pytest.mark.parametrize(
    ("name", "speakers"),
    [
        ("Jane/zoom.vtt", ("Jane Roe", "Jane Doe")),
        ("Jane Doe/zoom.vtt", ("Bob Roe", "Speaker 2")),
        ("Jan/zoom.vtt", ("Bob Roe", "Jane Doe")),
        ("zoom.vtt", ("Bob Roe", "Jane Doe")),
    ],
)
def test_where_the_name_means_two_of_them_or_none_it_is_refused(
    run: Run, tmp_path: Path, name: str, speakers: tuple[str, str]
) -> None:
    file = tmp_path / "course" / name
    file.parent.mkdir(parents=True)
    file.write_text(CALL.format(*speakers), "utf-8")
    ran = run("analyze", tmp_path / "course", "--out", tmp_path / "out")
    assert ran.code == 1
    assert f"{speakers[0]} and {speakers[1]} speak in zoom.vtt" in ran.err


@pytest.mark.usefixtures("fakes")
def test_who_is_moved_is_another(run: Run, tmp_path: Path) -> None:
    course = tmp_path / "course"
    for person in ("Bob", "Jane"):
        course.mkdir(exist_ok=True)
        (course / f"{person} - zoom.vtt").write_text(CALL.format("Bob Roe", "Jane Doe"), "utf-8")
        assert run("analyze", course, "--out", tmp_path / "out").code == 0
        (course / f"{person} - zoom.vtt").unlink()
    bobs, janes = (said_in(path) for path in sorted((tmp_path / "out" / "reports").iterdir()))
    assert bobs.endswith("What would you measure for that?")
    assert janes.startswith("Framework comes first")


@pytest.mark.usefixtures("fakes")
def test_a_question_that_is_given_is_the_only_one_of_an_interview(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.vtt").write_text(SPOKEN["a.vtt"].replace("Jane Doe", "Interviewer"), "utf-8")
    (answer,) = run("analyze", tmp_path / "a.vtt", "--json", "--question", "city-bikes").json["answers"]
    assert (answer["question"], answer["kind"]) == (own_bank().questions["city-bikes"].text, "case")
    assert answer["seconds"]["framework"] == pytest.approx(4.0)


@pytest.mark.usefixtures("fakes")
def test_the_name_of_one_who_speaks_alone_is_no_word(run: Run, tmp_path: Path) -> None:
    one = "".join(
        f"{number}\n00:00:0{number},000 --> 00:00:0{number},900\nBob Ray: Framework.\n\n" for number in (1, 3)
    )
    (tmp_path / "a.srt").write_text(one, "utf-8")
    (answer,) = run("analyze", tmp_path / "a.srt", "--json").json["answers"]
    assert [(part["start"], part["text"]) for part in answer["segments"]] == [(1.0, "Framework."), (3.0, "Framework.")]


@pytest.mark.usefixtures("fakes")
def test_a_candidate_who_answers_nothing_is_told(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Interviewer: Why did they leave?\nMe: Okay.\n", "utf-8")
    assert "Me answers nothing in a.txt." in run("analyze", tmp_path / "a.txt").trouble


@pytest.mark.usefixtures("fakes")
def test_a_pipe_is_refused_not_waited_for(run: Run, tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    assert "pipe.txt is a pipe or a device" in run("analyze", tmp_path / "pipe.txt").trouble
