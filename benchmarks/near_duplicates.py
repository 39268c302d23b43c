"""Near-duplicates: what is found and what is not, how fast and in how much memory, beside datasketch's MinHashLSH.

    python -m benchmarks.near_duplicates            pairs, then 10,000 and 100,000 articles (some minutes)
    python -m benchmarks.near_duplicates --pairs    the pairs alone (seconds)
    python -m benchmarks.near_duplicates --million  1,000,000 articles too

The sets are those of benchmarks/story_sets.py. Each goes through the index as a crawl's articles do, in random order. A
pair is found as copies when its articles come out in one cluster, as reports of one event when in one event.
"""

from __future__ import annotations

import argparse
import resource
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Sequence
from itertools import combinations
from pathlib import Path

from benchmarks.newsroom import Release, prose
from benchmarks.story_examples import examples, faults
from benchmarks.story_scores import (
    Score,
    entry_of,
    findings,
    fixture_is_right,
    pairs_of,
    relations,
    score_copies,
    score_events,
    score_real,
)
from benchmarks.story_sets import REAL, WORLD, fixtures, invented, real, recorded, recorded_and_copied
from pipelines.stories.index import Stories
from pipelines.stories.text import Text

Groups = Sequence[Iterable[int]]


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
    """Print precision, recall and F1 of copies for another way of finding them."""
    found = {pair for group in clusters(releases) for pair in combinations(sorted(group), 2)}
    print(f"  {name:<34} {Score.of(found, pairs_of(one.story for one in releases))}")


def report_ours(releases: Sequence[Release]) -> None:
    """Print how well copies, events and relations were found."""
    found = findings(releases)
    copies = score_copies(releases, found)
    print(f"  {'ours, copies':<34} {copies}  wrongly joined {copies.found - copies.right}")
    if any(one.relation for one in releases):
        print(f"  {'ours, events':<34} {score_events(releases, found)}")
        told = relations(releases, found)
        for relation in sorted({relation for relation, _ in told}):
            of = {what: count for (one, what), count in told.items() if one == relation}
            right = of.get("its difference" if relation == "copy" else relation, 0)
            others = ", ".join(f"{what} {count}" for what, count in sorted(of.items(), key=lambda one: -one[1])[:4])
            print(f"    {relation}: {right} of {sum(of.values())} ({others})")


def report_speed(count: int) -> None:
    """Print what the index takes to file so many articles: time an article, disk and memory."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "stories.sqlite"
        stories, before, spent, last, duplicates = Stories(path), _memory(), 0.0, 0.0, 0
        for number, (title, body) in zip(range(count), prose(count), strict=False):
            start = time.perf_counter()
            found = stories.add(entry_of(number), Text.read(title, body))
            took = time.perf_counter() - start
            spent += took
            last += took if number >= count - count // 10 else 0.0
            duplicates += found.duplicate_of is not None
        grown = _memory() - before
        disk = sum(file.stat().st_size for file in Path(folder).iterdir())
        start = time.perf_counter()
        Stories(path).add(entry_of(count), Text.read("", "Satu berita lagi."))
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
        true = len(pairs_of(one.story for one in releases))
        print(f"{title}: {len(releases)} articles, {len({r.story for r in releases})} stories, {true} true pairs")
        report_ours(releases)
        for threshold in (0.8, 0.5) if peer else ():
            report_pairs(f"datasketch MinHashLSH at {threshold}", releases, clusters_of_datasketch(threshold))
    made = examples()
    right = [example for example in made if not faults(example)]
    print(f"Invented examples of {len({one.kind for one in made})} kinds: {len(right)} of {len(made)} right")
    articles, pairs = real()
    if articles:
        score = score_real(articles, pairs)
        print(f"Real articles: {len(articles)} articles, {len(pairs)} labelled pairs")
        print(f"  {'ours, copies':<34} {score.copies}")
        print(f"  {'ours, events':<34} {score.events}")
        print(f"  {'ours, differences of copies':<34} right {score.differences:.4f}")
        print(f"  {'ours, first publishers':<34} right {score.firsts:.4f}")
        of_fixtures = [fixture_is_right(expected, printed) for _, expected, printed in fixtures()]
        print(f"  {'ours, invented examples':<34} {sum(of_fixtures)} of {len(of_fixtures)}")
    else:
        print(f"Real articles: left out, {REAL} is not there")
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


def _memory() -> float:
    """The process's resident memory in MB."""
    statm = Path("/proc/self/statm")
    if statm.exists():
        return int(statm.read_text().split()[1]) * resource.getpagesize() / 1e6
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (1e6 if sys.platform == "darwin" else 1e3)


if __name__ == "__main__":
    main()
