"""Lines around a story by construction: sign-offs, bylines and credits in the forms that portals print, and lines that are none."""

from __future__ import annotations

import pytest

from crawler.extract.text.bylines import is_byline_block, read_byline
from crawler.extract.text.captions import split_credit
from crawler.extract.text.signoff import split_signoff
from tests.extract.test_page_faults import TITLE, P, page, paragraphs, read

STORY = [
    "Bupati meresmikan pasar itu pada Kamis pagi bersama dua camat dan tiga lurah.",
    "Pembangunan pasar menelan biaya empat miliar rupiah dan selesai dalam sebelas bulan.",
]
SIGNED = """(Red) (red) [red] (RED/KP) (Tim) (Tim/Red) (rls) (*/red) (**) *** ** (***) (Maria␣Lado) (MARIA␣LADO) [Maria␣Lado]
    (Maria␣Lado/KP) (kp/mar) (KP-01) (KP01) (01/red) (003) (m.lado) (maria_lado) *(red) **(red) ***(Maria␣Lado) (red)*** (RED)-
    (Red␣/␣Mar) (␣red␣) -␣(red) *mar* *Maria* */mar {mar} <mar> ((mar)) [[mar]] (ADV) (adv/red) (Adv/Diskominfo) (Humas)
    (Humas␣Pemkab␣Lembata) (Diskominfo␣Lembata) (Ant/red) (Rilis/Red) (Editor:␣Maria) (Kontributor:␣Maria␣Lado) (Oleh:␣Maria␣Lado)
    (Lap.␣Maria) (Wartawan:␣Maria) (Tim␣Redaksi) (redaksi/mar) (Maria␣Lado,␣Yosef␣Bere) (Maria␣&␣Yosef) (mar-yos) (mar|yos) (mar;yos)
    (Humas␣Polres␣Lembata␣Polda␣NTT␣Barat) (Pendim␣1624/Flores␣Timur) (J.M) (r-1) (hms) (YL/ML) (SG.W-028/mon)""".split()
ALONE = [
    "Red",
    "RED",
    "-red-",
    "~red~",
    "//mar//",
    "mar/red",
    "*Maria Lado/Red",
    "#mar",
    "Humas Polres Lembata Polda NTT.",
    "Tim Redaksi",
]
NO_SIGNOFF = [
    "Panitia menyebut kegiatan itu ramah lingkungan (eco-friendly).",
    "Ia menutup pidatonya dengan pantun. #savelembata",
    "Semua itu disebutnya *penting*.",
    "Tim terdiri atas Maria, Yosef, dan Petrus (ketua).",
    "Kantor itu berada di Jalan Trans Flores (Lembata).",
    "Ia membaca tulisan '(Red)' di akhir koran itu.",
    "Barang bukti disita (Red: polisi belum menghitung nilainya).",
    "Rapat itu akan dilanjutkan pekan depan. (bersambung)",
    "Warga berkumpul di lapangan. (12/6)",
    "Humas Polres Lembata membenarkan hal itu.",
]


@pytest.mark.parametrize("mark", SIGNED)
def test_signoffs_on_their_own_line_and_behind_the_last_sentence(mark: str) -> None:
    mark = mark.replace("␣", " ")
    for lines in ([*STORY, mark], [STORY[0], f"{STORY[1]} {mark}"], [STORY[0], STORY[1] + mark]):
        if mark[0] == "-" and lines[-1] == STORY[1] + mark:
            continue
        rest, signoff = split_signoff(lines)
        assert rest == STORY
        assert signoff is not None
        assert [c for c in signoff if c.isalnum()] == [c for c in mark if c.isalnum()]


@pytest.mark.parametrize("mark", ALONE)
def test_signoffs_on_their_own_line_alone(mark: str) -> None:
    assert split_signoff([*STORY, mark]) == (STORY, mark)


def test_an_agencys_initials_behind_the_last_sentence() -> None:
    assert split_signoff([STORY[0], f"{STORY[1]} ant"]) == (STORY, "ant")


def test_a_desk_behind_a_sentence_without_its_full_stop() -> None:
    for mark in ("(Red)", "(RED/KP)", "(mar/Red)", "(Tim)"):
        assert split_signoff([STORY[0], f"{STORY[1][:-1]} {mark}"])[1] == mark.strip("()")


@pytest.mark.parametrize("line", NO_SIGNOFF)
def test_no_signoff(line: str) -> None:
    assert split_signoff([STORY[0], line]) == ([STORY[0], line], None)


ML = ["Maria Lado"]
BYLINES = dict.fromkeys(
    """Oleh: Maria Lado; Oleh Maria Lado; Penulis: Maria Lado | Editor: Yosef Bere; Laporan: Maria Lado; Pewarta: Maria Lado\nLaporan Wartawan Kabar Pesisir, Maria Lado; Laporan wartawan kabarpesisir.com, Maria Lado; Laporan Kontributor Lembata, Maria Lado\nJurnalis: Maria Lado; Kontributor Lembata: Maria Lado; Reporter|Maria Lado; Reporter – Maria Lado; Penulis – Maria Lado; Penulis | Maria Lado\nDitulis oleh Maria Lado; Teks: Maria Lado; By Maria Lado; Journalist: Maria Lado; Wartawati: Maria Lado; Kabiro: Maria Lado; Laporan Maria Lado\nNama Penulis: Maria Lado; Penulis Berita: Maria Lado; (Penulis: Maria Lado); Reporter: Maria Lado (Lembata)""".replace(
        "\n", "; "
    ).split("; "),
    ML,
) | {
    "Reporter: Maria Lado, Yosef Bere": ["Maria Lado", "Yosef Bere"],
    "Rep: Maria": ["Maria"],
    "Laporan Reporter : Maria / tim Pesisir": ["Maria", "tim Pesisir"],
    "Penulis: Redaksi": ["Redaksi"],
}
NO_BYLINES = [
    "Laporan: warga kehilangan empat ekor sapi dalam sepekan.",
    "Oleh karena itu warga menolak.",
    "Editor buku, Maria Lado, hadir dalam bedah novel itu.",
    "Kontributor utama kenaikan harga adalah beras.",
    "Laporan Keuangan Daerah Dinilai Wajar",
    "Penulis – ini kisah lama – meninggal di Kupang.",
    "Jurnalis Lembata Gelar Aksi Damai",
]


@pytest.mark.parametrize("line", BYLINES)
def test_bylines(line: str) -> None:
    assert is_byline_block(line)
    assert read_byline(line) == BYLINES[line]


@pytest.mark.parametrize("line", NO_BYLINES)
def test_no_bylines(line: str) -> None:
    assert not is_byline_block(line)


SAID = "Warga memanen padi di Loli."
CREDITS = {
    " (Foto: Maria Lado)": "Maria Lado", " Foto: Maria/KP": "Maria/KP", " (Maria Lado/KP)": "Maria Lado/KP", " (dok. Diskominfo)": "dok. Diskominfo",
    " (Ist)": "Ist", " (foto/ist)": "ist", " | Foto: Maria": "Maria", " - Foto: Maria": "Maria", " ©Maria Lado": "Maria Lado", " [Foto: Maria]": "Maria",
    " (Foto Maria)": "Maria", " Dok: Maria": "Dok: Maria", " Sumber foto: Humas": "Humas", " (Photo by Maria Lado)": "Maria Lado", "(ft:maria)": "maria",
    " (Ft. Maria)": "Maria", " (fto: maria)": "maria", " Fhoto: Maria": "Maria", " (HO/Humas)": "HO/Humas", " ANTARA/Maria": "ANTARA/Maria",
    " (tangkapan layar video)": "tangkapan layar video",
}  # fmt: skip


@pytest.mark.parametrize("end", CREDITS)
def test_credits(end: str) -> None:
    assert split_credit(SAID + end) == (SAID, CREDITS[end])


TEASED = "Ratusan Pengojek Pangkalan Terima Helm Gratis dari Polisi"
LABELS = """Baca juga: ;Baca Juga : ;BACA JUGA: ;BACA : ;Baca Pula: ;Baca juga | ;Baca juga » ;Baca Juga – ;Baca Juga ;(Baca juga: ;* Baca juga: ;
Simak juga: ;Lihat juga: ;Artikel terkait: ;Berita Lainnya: ;Baca selengkapnya: ;Selengkapnya: ;Jangan lewatkan: ;Pilihan editor: ;
Baca sebelumnya: ;Berita sebelumnya: ;Terkait: ;Read also: ;Related: ;See also: ;Tonton juga: ;Baca di sini: ;Klik baca: ;📌 Baca juga: ;
Baca Juga!! ;BACA JUGA >>> ;Bacajuga: ;Baca jg: ;Baca juga artikel: ;Lihat: ;Simak: """.replace("\n", "").split(";")


@pytest.mark.parametrize("label", [*LABELS, "👉 "])
def test_teasers_go_and_the_story_stays(label: str) -> None:
    """Linked or not, in bold or not, between paragraphs of the only known page of a portal."""
    linked = f'<a href="/read/2025/07/12/helm">{TEASED}</a>'
    for title in (linked, TEASED) if label != "👉 " else (linked,):
        for line in (f"<p>{label}{title}</p>", f"<p><strong>{label}{title}</strong></p>", f"<div>{label}{title}</div>"):
            html = f"<h1>{TITLE}</h1><div class='isi'>{paragraphs(*P[:3])}{line}{paragraphs(*P[3:])}</div>"
            assert read(page(html)).body == "\n\n".join(P), line
