"""Pages that stand where a portal was: those of holders and hosts, and those that only look like them."""

from __future__ import annotations

import pytest

from crawler.check.signs import front_of, new_place, offers_name, sign_of

HOME = "https://kabarlama.example/"
PAGES = {
    "for sale": [
        ("kabarlama.example is for sale", "<p>Make an offer on this domain today.</p>"),
        ("Kabar", "<h1>The domain name kabarlama.example may be for sale</h1>"),
        ("Kabar", "<p>Nama domain ini sedang dijual, silakan tawar domain ini.</p>"),
    ],
    "parked": [
        ("kabarlama.example", "<p>This web page is parked free, courtesy of the registrar.</p>"),
        ("Domain Parkir", "<p>Selamat datang.</p>"),
        ("kabarlama.example", "<h2>Related Searches</h2><a>Tiket</a><a>Kredit</a><p>Privacy Policy</p>"),
    ],
    "suspended": [
        ("Account Suspended", "<p>This Account has been suspended. Contact your hosting provider.</p>"),
        ("Mohon maaf", "<p>Akun hosting ini dinonaktifkan karena tagihan belum dibayar.</p>"),
        ("Maaf", "<p>Website ini telah habis masa aktifnya.</p>"),
    ],
    "not set up": [
        ("Apache2 Ubuntu Default Page: It works", "<p>It works!</p>"),
        ("Index of /", "<pre>cgi-bin/</pre>"),
        ("Selamat", "<p>Domain ini belum dikonfigurasi di server kami.</p>"),
    ],
    "upkeep": [
        ("Maintenance", "<p>Briefly unavailable for scheduled maintenance. Check back in a minute.</p>"),
        ("Kabar Lama", "<p>Website kami masih dalam tahap pengembangan.</p>"),
        ("Coming Soon", "<p>.</p>"),
    ],
    "taken over": [("KABARLAMA: Situs Slot Online dan Togel Terpercaya", "<p>Daftar.</p>")],
}
FLAT = [(kind, title, body) for kind, pages in PAGES.items() for title, body in pages]


def page(title: str, body: str) -> bytes:
    return f"<html><head><title>{title}</title></head><body>{body}</body></html>".encode()


@pytest.mark.parametrize(("kind", "title", "body"), FLAT)
def test_a_page_of_each_kind(kind: str, title: str, body: str) -> None:
    sign = sign_of(front_of(page(title, body), HOME))
    assert sign is not None
    assert sign.kind == kind


@pytest.mark.parametrize(
    ("title", "body"),
    [
        ("Kabar Kupang", "<p>Rumah dan tanah dijual cepat oleh pemilik.</p>"),
        ("Kabar Kupang", "<p>Pelaku parkir liar di pasar ditertibkan petugas Senin pagi.</p>"),
        ("Kabar Kupang - Berita Hari Ini", "<p>Jalan Timor Raya dalam perbaikan selama dua bulan.</p>"),
        ("Polisi Bongkar Judi di Kupang", "<p>Tujuh orang ditangkap karena berjudi.</p>"),
        ("Akun Media Sosial Bupati", "<p>Bupati memakai akun barunya untuk menyapa warga.</p>"),
        ("Kabar Kupang", "<p>" + "This domain is for sale. " * 80 + "</p>"),
    ],
)
def test_words_of_news_are_no_sign(title: str, body: str) -> None:
    assert sign_of(front_of(page(title, body), HOME)) is None


@pytest.mark.parametrize(
    ("target", "sale"),
    [
        ("https://names.example/domain_profile.cfm?d=kabarlama.example", True),
        ("https://names.example/buy-domain/kabarlama.example", True),
        ("https://kabarbaru.example/?from=kabarlama.example", False),
        ("https://kabarbaru.example/domain-baru/", False),
        ("https://kabarlama.example.id/", False),
    ],
)
def test_a_redirect_that_offers_the_name(target: str, sale: bool) -> None:
    assert offers_name(target, HOME) is sale


NEW = "https://kabarbaru.example/"


@pytest.mark.parametrize(
    ("title", "body", "moved"),
    [
        ("Pindah", f'<p>Kami telah pindah ke <a href="{NEW}">kabarbaru</a></p>', True),
        ("We have moved", f'<a href="{NEW}kupang/">here</a>', True),
        ("Kabar", f'<script>top.location.href="{NEW}"</script>', True),
        ("Kabar", f'<p>Ikuti kami di <a href="{NEW}">media sosial</a></p>', False),
        ("Kabar", f'<script>var share = "{NEW}"</script><p>Selamat datang</p>', False),
        ("Kabar", f'<p>Kantor pos pindah ke jalan baru.</p><a href="{HOME}berita/1/">Baca</a>', False),
    ],
)
def test_a_page_that_says_where_the_portal_is_now(title: str, body: str, moved: bool) -> None:
    place = new_place(front_of(page(title, body), HOME), HOME)
    assert (place is not None) is moved
    assert place is None or place[0].startswith(NEW)
