"""Near-duplicates: what is found and what is not, how fast and in how much memory, beside datasketch's MinHashLSH.

    python -m benchmarks.near_duplicates            pairs, then 10,000 and 100,000 articles (some minutes)
    python -m benchmarks.near_duplicates --pairs    the pairs alone (seconds)
    python -m benchmarks.near_duplicates --million  1,000,000 articles too

The pairs: stories of benchmarks/newsroom.py with copies and look-alikes; the recorded portals of ../shared/world where
they are; and the recorded portals' own stories with copies made by us, which is prose that nobody here has written.
Each goes through the index as a crawl's articles do, in random order; a pair is found when its articles come out in one
cluster.
"""

from __future__ import annotations

import argparse
import json
import resource
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from itertools import combinations
from pathlib import Path

from benchmarks.newsroom import COPIES, Newsroom, Release, prose
from pipelines.stories.index import Entry, Stories
from pipelines.stories.signature import Text

WORLD = Path(__file__).parents[2] / "shared" / "world"
STORIES = 400
"""Stories of the invented set; with their copies and look-alikes some 1,500 articles."""

Groups = Sequence[Iterable[int]]


def invented(seed: int) -> list[Release]:
    """The invented set: each story, up to four copies of it, for a third a look-alike, shuffled."""
    room = Newsroom(seed)
    releases = []
    for _ in range(STORIES):
        story = room.story()
        releases.append(story)
        releases += [room.copy(story, made) for made in room.random.sample(COPIES, room.random.randint(0, 4))]
        if room.random.random() < 1 / 3:
            releases.append(room.look_alike(story))
    room.random.shuffle(releases)
    return releases


def recorded(folder: Path = WORLD) -> list[Release]:
    """The articles of the recorded portals, as their ground truth has them; [] where there are none."""
    releases = []
    stories: dict[str, int] = {}
    for path in sorted(folder.glob("*.gold.jsonl")):
        if ".later." in path.name:
            continue
        for line in path.read_text(encoding="utf-8").splitlines():
            gold = json.loads(line)
            story = stories.setdefault(gold["cluster"] or gold["url"], len(stories))
            rows = [" | ".join(row) for table in gold["tables"] for row in table]
            made = "look-alike" if gold["hard_negative_group"] else "+".join(gold["cluster_variant"] or ["original"])
            paragraphs = tuple(gold["paragraphs"] + rows)
            releases.append(
                Release(
                    story, made, gold["title"], gold["title"], gold["dateline"] or "", paragraphs, {"regency": "Kupang"}
                )
            )
    return releases


def recorded_and_copied(seed: int) -> list[Release]:
    """The recorded portals' articles that stand alone, each with copies of ours."""
    room, found = Newsroom(seed), recorded()
    counted = Counter(release.story for release in found)
    titles = [release.title for release in found]
    slots = {"day": "Senin (4/8/2025)"}
    releases = []
    for release in found:
        if counted[release.story] > 1 or release.made == "look-alike":
            continue
        own = {**slots, "regency": release.paragraphs[0].split(" ")[0].strip(",")}
        story = Release(
            release.story,
            "original",
            release.title,
            room.random.choice(titles),
            release.dateline,
            release.paragraphs,
            own,
        )
        releases += [story, *(room.copy(story, made) for made in room.random.sample(COPIES, 3))]
    room.random.shuffle(releases)
    return releases


def clusters_of_ours(releases: Sequence[Release]) -> Groups:
    """The clusters that the index makes of the articles, in their order."""
    by_cluster: dict[str, list[int]] = {}
    with tempfile.TemporaryDirectory() as folder:
        stories = Stories(Path(folder) / "stories.sqlite")
        for number, release in enumerate(releases):
            stories.add(_entry(number), Text.read(release.title, release.body, release.dateline))
        for number in range(len(releases)):
            found = stories.known(f"{number:020x}")
            assert found is not None
            by_cluster.setdefault(found.cluster_id, []).append(number)
        stories.close()
    return list(by_cluster.values())


def clusters_of_datasketch(threshold: float) -> Callable[[Sequence[Release]], Groups]:
    """The groups that MinHashLSH makes at a threshold over three-word shingles: the usual way."""

    def clusters(releases: Sequence[Release]) -> Groups:
        from datasketch import MinHash, MinHashLSH

        lsh, groups = MinHashLSH(threshold=threshold, num_perm=128), list(range(len(releases)))
        for number, release in enumerate(releases):
            words = release.body.removeprefix(release.dateline).lower().split()
            minhash = MinHash(num_perm=128)
            minhash.update_batch([" ".join(words[at : at + 3]).encode() for at in range(max(1, len(words) - 2))])
            for other in lsh.query(minhash):
                first, second = groups[int(other)], groups[number]
                groups = [first if group == second else group for group in groups]
            lsh.insert(str(number), minhash)
        return [[number for number, group in enumerate(groups) if group == one] for one in set(groups)]

    return clusters


def report_pairs(name: str, releases: Sequence[Release], clusters: Callable[[Sequence[Release]], Groups]) -> None:
    """Print precision, recall and F1 of pairs, and what was missed or wrongly joined."""
    found = {pair for group in clusters(releases) for pair in combinations(sorted(group), 2)}
    true = {pair for pair in combinations(range(len(releases)), 2) if _same(releases, pair)}
    right = found & true
    precision, recall = len(right) / (len(found) or 1), len(right) / (len(true) or 1)
    f1 = 2 * precision * recall / (precision + recall or 1)
    alike = sum("look-alike" in (releases[one].made, releases[other].made) for one, other in found - true)
    print(
        f"  {name:<34} precision {precision:.4f}  recall {recall:.4f}  F1 {f1:.4f}  "
        f"wrongly joined {len(found - true)} (with a look-alike {alike})"
    )
    missed = Counter(
        made for pair in true - found for made in {releases[number].made for number in pair} - {"original"}
    )
    if missed and name == "ours":
        print("    missed, by what was done: " + ", ".join(f"{made} {count}" for made, count in missed.most_common(6)))


def report_speed(count: int) -> None:
    """Print what the index takes to file so many articles: time an article, disk and memory."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "stories.sqlite"
        stories, before, spent, last, duplicates = Stories(path), _memory(), 0.0, 0.0, 0
        for number, (title, body) in zip(range(count), prose(count), strict=False):
            start = time.perf_counter()
            found = stories.add(_entry(number), Text.read(title, body))
            took = time.perf_counter() - start
            spent += took
            last += took if number >= count - count // 10 else 0.0
            duplicates += found.duplicate_of is not None
        grown = _memory() - before
        disk = sum(file.stat().st_size for file in Path(folder).iterdir())
        start = time.perf_counter()
        Stories(path).add(_entry(count), Text.read("", "Satu berita lagi."))
        opened = time.perf_counter() - start
        stories.close()
    print(
        f"  {count:>9,} articles  {spent / count * 1e3:.2f} ms each, "
        f"{last / (count // 10) * 1e3:.2f} for the last tenth  "
        f"{disk / 1e6:.0f} MB on disk  {grown:.0f} MB of memory  opened in {opened * 1e3:.0f} ms  "
        f"{duplicates:,} duplicates",
        flush=True,
    )


def report_speed_of_datasketch(count: int) -> None:
    """The same for MinHashLSH in memory: signature, query and insert."""
    from datasketch import MinHash, MinHashLSH

    lsh, before, spent = MinHashLSH(threshold=0.5, num_perm=128), _memory(), 0.0
    for number, (_, body) in zip(range(count), prose(count), strict=False):
        start = time.perf_counter()
        words = body.lower().split()
        minhash = MinHash(num_perm=128)
        minhash.update_batch([" ".join(words[at : at + 3]).encode() for at in range(len(words) - 2)])
        lsh.query(minhash)
        lsh.insert(str(number), minhash)
        spent += time.perf_counter() - start
    print(
        f"  {count:>9,} articles  {spent / count * 1e3:.2f} ms each  {_memory() - before:.0f} MB of memory", flush=True
    )


def main(arguments: Sequence[str] | None = None) -> None:
    """Run the benchmark."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--pairs", action="store_true", help="only what is found, not how fast")
    parser.add_argument("--million", action="store_true", help="1,000,000 articles too (half an hour)")
    parser.add_argument("--seed", type=int, default=2025, help="another set of invented stories")
    chosen = parser.parse_args(arguments)
    peer = _datasketch()
    for title, releases in (
        ("Invented stories", invented(chosen.seed)),
        ("Recorded portals", recorded()),
        ("Recorded portals' stories, copied by us", recorded_and_copied(chosen.seed)),
    ):
        if not releases:
            print(f"{title}: left out, {WORLD} is not there")
            continue
        true = sum(_same(releases, pair) for pair in combinations(range(len(releases)), 2))
        print(f"{title}: {len(releases)} articles, {len({r.story for r in releases})} stories, {true} true pairs")
        report_pairs("ours", releases, clusters_of_ours)
        for threshold in (0.8, 0.5) if peer else ():
            report_pairs(f"datasketch MinHashLSH at {threshold}", releases, clusters_of_datasketch(threshold))
    if chosen.pairs:
        return
    print("Speed: read, sign, query, judge and file, one process")
    for count in (10_000, 100_000, *((1_000_000,) if chosen.million else ())):
        report_speed(count)
    if peer:
        print("Speed of datasketch MinHashLSH: sign, query and insert, in memory, nothing judged or kept")
        report_speed_of_datasketch(10_000)


def _datasketch() -> bool:
    try:
        import datasketch
    except ImportError:
        print("datasketch is not installed (make .venv/.peers); ours alone is measured")
        return False
    print(f"beside datasketch {datasketch.__version__}")
    return True


def _same(releases: Sequence[Release], pair: tuple[int, int]) -> bool:
    return releases[pair[0]].story == releases[pair[1]].story


def _entry(number: int) -> Entry:
    identity = f"{number:020x}"
    moment = 1_750_000_000 + number
    portal = f"portal{number % 40}"
    url = f"https://{portal}.example/2025/06/{'berita-' * 8}{number}/"
    return Entry(
        identity, portal, url, "Judul sepanjang judul berita daerah pada umumnya, dua belas kata", moment, moment
    )


def _memory() -> float:
    """The process's resident memory in MB."""
    statm = Path("/proc/self/statm")
    if statm.exists():
        return int(statm.read_text().split()[1]) * resource.getpagesize() / 1e6
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (1e6 if sys.platform == "darwin" else 1e3)


if __name__ == "__main__":
    main()
