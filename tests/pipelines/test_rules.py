"""The rules as data: each catches what it is for, none catches news that holds the same words."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipelines.boilerplate.folding import fold
from pipelines.boilerplate.rules import CLASSES, MARKUP, PHRASES, Phrase, element_rule, markup_rule, phrase_rule
from pipelines.boilerplate.verdicts import SAID, Rule
from pipelines.writing.record_schema import json_schema

CAUGHT = {
    "about the author": ["Profil Penulis"],
    "advertisement label": [
        "Iklan",
        "- IKLAN -",
        "ADVERTISEMENT",
        "~ Advertisement ~",
        "Sponsored by Toko Cat",
        "Iklan 2",
        "Iklan tidak tersedia",
        "Iklan Bersponsor Google",
    ],
    "place your ad here": [
        "pasang iklan di sini",
        "PASANG IKLAN DISINI!",
        "Pasang Iklan Anda di Sini, Hubungi 0800-1111-2222",
        "Space Iklan",
        "Ruang iklan tersedia",
        "SPACE IKLAN TERSEDIA | WA 0800 1111 2222",
        "Your Ad Here",
        "Yuk, pasang iklan di website kami",
        "Mau pasang iklan? Hubungi 08001111222",
        "Slot Iklan 300x250",
        "Iklan Anda di sini",
        "Beriklan bersama kami",
        "Pasang banner di sini",
    ],
    "contact of the ad desk": ["Info Iklan: 0800-1111-2222", "Hubungi: 0800-1111-2222", "Tarif iklan"],
    "close the ad": ["Tutup Iklan", "Video Ad Feedback", "Close Ads", "LEWATI IKLAN"],
    "scroll to continue": [
        "SCROLL TO RESUME CONTENT",
        "Scroll untuk lanjut membaca",
        "ADVERTISEMENT. Scroll to continue with content",
        "Iklan. Gulir ke bawah untuk melanjutkan membaca.",
        "Geser untuk melanjutkan",
    ],
    "continue after the ad": [
        "Lanjutkan dengan konten",
        "Artikel berlanjut setelah iklan",
        "LANJUTKAN MEMBACA",
        "Advertisement - story continues below",
    ],
    "read also": [
        "Baca juga:",
        "BACA JUGA",
        "Baca Juga : Warga Menanam Pohon",
        "Baca juga → Warga Menanam Pohon",
        "Simak juga: Warga Menanam Pohon di Bukit",
        "Baca Juga | Warga Menanam Pohon",
        "Lihat juga:",
        "Baca Berita Lainnya: Warga Menanam Pohon"[5:],
        "Baca: Warga Menanam Pohon",
    ],
    "related posts": [
        "Most Popular",
        "What to read next",
        "Berita Terkait",
        "Artikel lainnya",
        "You may also like",
        "Related Posts",
        "Terpopuler",
        "Berita Terkini",
    ],
    "read on elsewhere": [
        "Selengkapnya",
        "Baca selengkapnya di sini",
        "Show more",
        "Klik di sini",
        "Baca juga di Koran Kabar Nusa edisi 14 Agustus 2017",
    ],
    "watch the video": [
        "Simak video berikut:",
        'Simak Video "Warga Menanam Pohon"',
        "Saksikan video pilihan berikut ini:",
        "Tonton juga video: warga menanam pohon",
        "Video of the day",
    ],
    "label over a player": ["VIDEO", "Galeri Foto"],
    "embed mark": [
        "[Gambas:Video 20menit]",
        "View this post on Instagram",
        "Sebuah kiriman dibagikan oleh Warga (@warga)",
    ],
    "next page": [
        "Halaman selanjutnya",
        "Halaman 1 2 3",
        "1 2 3 Selanjutnya",
        "Halaman: 1 2",
        "Next",
        "Tampilkan semua halaman",
    ],
    "follow us": [
        "Like us on Facebook",
        "Follow @marialado on Twitter.",
        "Follow Maria Lado on Twitter: @marialado",
        "Ikuti berita terkini kami di Google News",
        "Gabung di WhatsApp Channel kami",
        "Dapatkan update berita pilihan setiap hari. Mari bergabung di Grup Telegram kami, caranya klik https://t.test/x",
        "Ikuti kami di Instagram dan Facebook untuk berita terbaru",
        "Cek berita dan artikel yang lain di Google News",
        "Follow us",
    ],
    "notice of a paid article": [
        "Anda telah mencapai batas artikel gratis bulan ini. Silakan berlangganan untuk membaca artikel ini.",
        "Berlangganan sekarang untuk melanjutkan membaca",
        "Berlangganan mulai Rp 15.000 sebulan dan nikmati semua artikel kami.",
        "Sudah berlangganan? Masuk di sini.",
        "Artikel ini hanya tersedia bagi pelanggan Kabar Kita",
        "Subscribe to continue reading",
    ],
    "more of our news": ["Baca berita terbaru lainnya di portal ini", "Jangan lewatkan berita menarik hanya di sini"],
    "preferred source": ["Jadikan Kabar Kita sebagai sumber pilihan di Google"],
    "newsletter or app": [
        "Get our markets daily newsletter.",
        "Sign up here to get the latest news delivered to your inbox.",
        "By signing up you agree to our Terms of Use.",
        "Thank you for subscribing!",
        "Unduh aplikasi kami di Play Store",
        "Unduh aplikasi Kabar Kita untuk mendapatkan berita terkini",
        "Download aplikasi Kabar Kita untuk membaca berita terbaru",
        "Langganan kabar mingguan",
        "Daftar newsletter kami untuk kabar pagi",
    ],
    "published elsewhere": [
        "Artikel ini telah tayang di kabarkita.test dengan judul Warga Menanam Pohon",
        "Berita ini pertama kali dimuat di Kabar Kita",
        "Video ini telah tayang di Kabar Kita",
        "Foto ini diambil dari Kabar Kita",
    ],
    "feed footer": ["The post Warga Menanam Pohon appeared first on Kabar Kita."],
    "copyright": [
        "This material may not be published, broadcast, rewritten or redistributed.",
        "Dilarang mengutip isi berita ini tanpa izin redaksi",
        "Dilarang keras mengambil konten tanpa izin tertulis",
        "Copyright © 2025 Kabar Kita",
        "© Kabar Kita. All Rights Reserved",
        "Hak Cipta © 2025",
        "All rights reserved.",
    ],
    "send us news": [
        "Report an error",
        "Have a story tip? Email us.",
        "Send tips to desk@kabarkita.test",
        "Contact Maria Lado at lado@kabarkita.test",
        "Punya informasi menarik? Kirim ke WA redaksi 0800-1111-2222",
        "redaksi@kabarkita.test",
        "redaksi[at]kabarkita.test",
    ],
    "disclaimer": [
        "Disclaimer: isi di luar tanggung jawab kami",
        "Komentar adalah tanggapan pribadi pembaca",
        "Segala isi iklan menjadi tanggung jawab pemasang.",
        "Komentar sepenuhnya menjadi tanggung jawab komentator seperti diatur dalam UU ITE",
    ],
    "cookie notice": ["Situs ini menggunakan cookie untuk pengalaman Anda.", "Saya Mengerti"],
    "share buttons": [
        "Read or Share this story: https://kabarkita.test/1",
        "Bagikan:",
        "Share this:",
        "Bagikan ini",
        "Facebook Twitter WhatsApp Telegram",
        "Salin tautan",
        "URL berhasil dicopy",
        "Bagikan ke Facebook",
    ],
    "post views": [
        "Post Views: 96",
        "Dibaca 97 kali",
        "1.229 Views",
        "Dilihat: 12",
        "Telah dibaca 20 kali",
        "13Shares",
    ],
    "reading time": ["2 min read", "Waktu baca: 3 menit", "Estimasi waktu baca 2 menit"],
    "tags": ["Topics: sorghum, rain", "Filed Under:", "Tags: pohon, warga", "Tag:", "#pohon #warga", "Tag terkait"],
    "poll": ["Jajak Pendapat", "Jumlah suara: 431"],
    "comments": [
        "Comments are closed.",
        "Show comments",
        "Komentar",
        "3 Komentar",
        "Tinggalkan Balasan",
        "Leave a Reply",
        "Alamat email Anda tidak akan dipublikasikan. Ruas yang wajib ditandai *",
        "Jadilah yang pertama berkomentar",
        "Tinggalkan pesan",
        "Bagaimana pendapat Anda tentang berita ini?",
    ],
    "source": ["Sumber: Kabar Kita", "Sumber berita : kabarkita.test"],
    "bare link": ["https://video.test/watch?v=1", "www.kabarkita.test"],
    "photo credit": [
        "Foto: Istimewa",
        "Ket. Foto: Warga menanam pohon",
        "(Foto: Dok. Humas)",
        "Istimewa",
        "Dok. Pribadi",
        "Oplus_16908288",
        "Keterangan: Bupati (kiri) dan camat meninjau kebun",
    ],
    "table of contents": ["Daftar Isi", "Daftar isi [hide]"],
    "loading": [
        "Click to expand",
        "Sign In",
        "Something went wrong, please try again later.",
        "Our Standards: The Trust Principles.",
        "Loading...",
        "Memuat komentar",
        "Powered by Mesin Kabar",
    ],
    "breadcrumb": [],
    "donate": [
        "DONASI, Dapat Voucer Gratis!",
        "Dukungan Anda akan menambah semangat kami untuk menulis artikel yang bermanfaat.",
        "Bantu kami tetap independen dengan berdonasi",
    ],
    "build your own site": ["Ingin punya website? Klik di sini!!!", "Jasa pembuatan website berita"],
    "check the facts": ["* Fakta atau Hoaks? Kirim pertanyaan ke nomor kami 0800 1111 2222.", "Lapor Hoaks"],
    "comment rules": [
        "Kolom komentar tersedia untuk diskusi dan berbagi ide.",
        "Berkomentarlah dengan bijak dan bertanggung jawab.",
        "Tulisan ini sepenuhnya tanggung jawab penulis. Isi di luar tanggung jawab redaksi",
    ],
}

MORE = {
    "about the author": ["Tentang Penulis", "About the Author"],
    "advertisement label": [
        "[iklan google adsense]",
        "Konten berikut ini disajikan oleh Advertiser. Jurnalis kami tidak terlibat dalam materi konten ini.",
        "Artikel ini merupakan kerja sama dengan pengiklan",
    ],
    "check the facts": [
        "Laporkan kesalahan dalam artikel ini",
        "Apakah artikel ini membantu?",
        "Apakah artikel ini bermanfaat? Ya / Tidak",
    ],
    "disclaimer": ["Komentar di luar tanggung jawab redaksi", "Isi konten ini sepenuhnya tanggung jawab pengiklan"],
    "donate": ["Mari dukung jurnalisme berkualitas dengan berlangganan"],
    "comments": ["Komentar Via Facebook :", "Facebook Comments", "Komentar (0)", "Beri rating untuk artikel ini"],
    "scroll to continue": ["Geser ke atas untuk melanjutkan membaca"],
    "send us news": ["Ingin beritamu dimuat? Kirim ke redaksi@kabarkita.example"],
    "share buttons": ["Klik untuk melihat foto", "Foto-foto lainnya"],
    "follow us": [
        "Untuk mendapatkan informasi terkini, klik tautan ini dan gabung di saluran WhatsApp Kabar Kita",
        "Gabung bersama WhatsApp Kabar Kita",
        "Jangan lupa like, share dan subscribe",
        "Aktifkan notifikasi untuk mendapatkan berita terbaru",
        "Berita Terkini, Eksklusif di WhatsApp KabarKita.Com",
        "+ Gabung",
        "Ikuti terus berita kami di",
    ],
    "more of our news": [
        "Baca berita tanpa iklan. Gabung Kabar Kita+",
        "Tetap update informasi di manapun dengan http://m.kabarkita.example dari browser ponsel anda!",
        "Saksikan live streaming program-program kami di sini",
        "Bergabung dan dapatkan analisis ekonomi melalui email Anda.",
        "Artikel terkait GARAM atau artikel menarik lainnya dari Maria Lado",
        "Simak berita seputar pilkada terlengkap di pilkada.test",
        "KABAR.com berkomitmen memberikan fakta jernih. Ikuti terus perkembangan beritanya.",
        "Dapatkan voucher belanja dengan berkomentar di bawah ini! S&K berlaku",
        "Silakan akses epaper Kabar Kita di sini",
        "Untuk berita lainnya silakan klik di sini",
        "Scan barcode untuk baca berita",
        "Kabar Kita hadir di aplikasi, unduh di App Store",
        "Artikel ini hanya untuk pelanggan",
        "Anda sudah membaca 3 artikel gratis",
        "Masuk untuk melanjutkan membaca",
        "Saksikan Live Streaming Kabar Kita TV",
        "Bagi kamu yang ingin mengetahui berita lainnya, silakan ikuti kami",
    ],
    "loading": [
        "Cetak Berita",
        "A+ A-",
        "Skip to content",
        "Langsung ke konten utama",
        "This post was last modified on 3 June 2025 9:12 am",
    ],
    "post views": ["Berita ini 12 kali dibaca", "Visited 12 times, 1 visit(s) today"],
    "read also": ["Baca Ini Juga: Lima Manfaat Daun Salam", "Menarik Dibaca: Lima Manfaat Daun Salam", "Nonton juga"],
    "next page": [
        "Klik halaman selanjutnya >>>",
        "Berlanjut ke halaman berikutnya...",
        "Halaman Selanjutnya: Kata bupati soal embung",
        "Halaman: 1 2 Lihat Semua",
        "1 / 5",
        "Foto 3 dari 12",
        "2 dari 6 halaman",
        "5 PHOTOS",
        "View Gallery",
    ],
    "newsletter or app": [
        "Bagi pengguna aplikasi Kabar Kita dapat membaca berita tanpa jeda dengan menekan tombol di sini.",
        "Baca di aplikasi",
        "Get our app",
    ],
    "related posts": ["Tag Terpopuler", "Menyukai ini: Suka Memuat...", "Recommended by"],
}
"""More of what some rules are for."""

NEWS = [
    "Report a crime to the police, the regent asked the residents of the district.",
    "Register now or lose the vote, the commission warned the villagers in a letter.",
    "Follow the river on foot until you reach the mill, the guide told the group.",
    "Contact with the ship was lost at noon, the harbour master said.",
    "Recommended by the doctors, the drug went on sale last week.",
    "Topics at the meeting ranged from rice to roads.",
    "By signing up the farmers lost their right to the land.",
    "Most read the verdict as a warning to the party.",
    "Segala biaya perawatan korban menjadi tanggung jawab pemerintah daerah.",
    "Isi surat itu menegaskan bahwa keselamatan penumpang merupakan tanggung jawab operator kapal.",
    "Komentar itu sepenuhnya tanggung jawab pribadi yang bersangkutan, bukan lembaga.",
    "Nilai artikel ekspor naik 12 persen.",
    "Jika Anda ingin informasi lain, silakan datang ke posko di kantor desa.",
    "Mau tahu info terbaru soal beasiswa? Datang ke dinas pendidikan.",
    "Masukkan email dan nomor telepon saat mendaftar.",
    "Laporkan kesalahan data ke kantor desa paling lambat Jumat.",
    "Apakah bantuan ini membantu warga? Camat menjawab ya.",
    "Pemerintah meluncurkan aplikasi pelaporan yang hadir di App Store.",
    "Aktifkan notifikasi aplikasi agar peringatan dini tidak terlewat.",
    "Warga diminta bergabung dalam grup WhatsApp siaga bencana desa.",
    "Dukung petani lokal dengan membeli beras mereka, ajak bupati.",
    "Komentar warga beragam atas rencana itu.",
    "Pemerintah memasang iklan di media massa.",
    "Pemkab pasang iklan layanan masyarakat di sepuluh titik jalan utama.",
    "Pasang iklan di jalan kini wajib membayar pajak reklame.",
    "Iklan rokok di sekitar sekolah dilarang.",
    "Advertisement budget rose by a tenth last year.",
    "Baca juga buku itu sampai selesai, pesan gurunya.",
    "Baca Juga Buku Harian Itu, kata sang ibu.",
    "Simak penjelasan kepala dinas tentang harga beras berikut ini, warga diminta tenang.",
    "Saksikan pawai budaya itu, ribuan warga memadati jalan.",
    "Video itu direkam warga dan tersebar luas.",
    "Ikuti anjuran petugas agar selamat.",
    "Ikuti lomba menulis ini sebelum akhir bulan.",
    "Dapatkan bibit gratis itu di kantor desa, ujarnya.",
    "Hubungi petugas bila melihat buaya.",
    "Hak cipta lagu daerah itu kini didaftarkan.",
    "Komentar warga beragam setelah pengumuman itu.",
    "Komentar pedas itu membuat sang wasit marah.",
    "Sumber air bersih di desa itu mengering.",
    "Sumber daya alam di kabupaten itu melimpah.",
    "Foto bersama menutup acara itu.",
    "Halaman sekolah itu terendam banjir.",
    "Halaman kantor bupati dipenuhi massa.",
    "Bagikan sembako, polisi datangi panti asuhan.",
    "Bagikan 500 paket sembako kepada warga",
    "Selengkapnya, polisi akan menyampaikan hasilnya besok pagi.",
    "Berita bohong itu tersebar lewat pesan berantai.",
    "Artikel ini dihapus dari undang-undang setelah perdebatan panjang.",
    "Google News dan perusahaan lain diminta membayar penerbit.",
    "WhatsApp kembali normal setelah gangguan dua jam.",
    "Cookie buatan ibu-ibu itu laris di pasar.",
    "Dilihat dari udara, kerusakan tampak lebih luas.",
    "Dibaca 20 kali pun, isi surat itu tetap tidak jelas.",
    "Kronologi",
    "Berikut penjelasannya:",
    "Kesimpulan",
    "Sebelumnya, warga sudah melapor ke polisi.",
    "Lihat hasil panennya, kata Camat.",
    "Tag harga di pasar itu diganti.",
    "Menu makan siang hari itu nasi jagung.",
    "Beranda rumah adat itu menghadap laut.",
    "Space itu nanti dipakai pedagang kecil.",
    "Editor film itu menerima penghargaan.",
    "Penulis buku itu lahir di Ende.",
    "Next, the minister will visit Kupang.",
    "Share harga saham itu naik tajam.",
    "Rekomendasi dewan itu dibacakan dalam rapat.",
    "Terkait hal itu, camat meminta warga bersabar.",
    "Unduh materi pelatihan itu sebelum datang, pesan panitia.",
    "Informasi terbaru di WhatsApp itu dipastikan bohong, kata Kapolres Ende.",
    "Informasi di WhatsApp itu hoaks.",
    "Bergabung dan belajar, itulah semboyan kelompok tani ini.",
    "Warga ingin punya rumah sendiri.",
    "Kunjungi warga korban banjir, bupati menangis.",
    "Saksikan ribuan penenun di alun-alun, warga bersorak.",
    "Tetap semangat dan jaga kesehatan, pesan bupati.",
    "Dukungan Anda berarti bagi kami, kata bupati kepada warga yang hadir.",
    "Bantu kami, kata korban banjir itu sambil menangis.",
    "Nantikan hasil sidang besok, kata jaksa.",
    "Mau tahu nasib warga? Tanya camat.",
    "Untuk mengetahui berita lain, silakan bertanya kepada kepala desa.",
    "Ukuran huruf pada papan nama itu terlalu kecil.",
    "Perbesar saluran air, pinta warga.",
    "Selanjutnya, polisi memeriksa saksi.",
    "Copyright adalah hak pencipta.",
    "Dilarang parkir tanpa izin!",
    "Dilarang masuk hutan tanpa izin tertulis dari petugas.",
    "Unduh aplikasi Satu Sehat, lalu masukkan NIK.",
    "Unduh aplikasi Magma Indonesia untuk memantau status gunung.",
    "Unduh aplikasi itu lalu daftar.",
    "Disclaimer: Informasi ini mengutamakan kecepatan, sehingga hasil pengolahan data belum stabil.",
    "Tulis pesan Anda di kotak saran.",
    "Kirim pesan ke nomor posko.",
    "Lihat komentar warganet di bawah unggahan itu.",
    "Bagaimana pendapat Anda tentang angka kemiskinan?",
    "Keterangan: angka sementara",
    "Keterangan | Nilai",
    "Dokumen: KTP, KK, dan surat nikah.",
    'Teks: "Uangmu aman."',
    "Video ini diambil korban pada malam hari dengan telepon genggam.",
    "Foto ini diambil di rumah pelaku.",
    "Postingan ini diunggah pelaku pada 3 Mei.",
]


@pytest.mark.parametrize(
    ("name", "text"), [(name, text) for table in (CAUGHT, MORE) for name, texts in table.items() for text in texts]
)
def test_phrases_catch_what_they_are_for(name: str, text: str) -> None:
    rule = phrase_rule(fold(text), False, False)
    assert rule is not None, fold(text)
    assert rule.name == name


@pytest.mark.parametrize("text", NEWS)
def test_phrases_spare_news_with_the_same_words(text: str) -> None:
    rule = phrase_rule(fold(text), False, False)
    assert rule is None, rule


@pytest.mark.parametrize(
    "text", ["Facebook", "Tag: Harga yang Terlupakan", "Halaman 3", "Balasan", "Menu", "Instagram"]
)
def test_a_subheading_may_say_so_of_the_story(text: str) -> None:
    assert phrase_rule(fold(text), False, True) is None


@pytest.mark.parametrize(
    "text", ["Lihat: Warga Menanam Pohon", "Baca juga Warga Menanam Pohon", "Beranda / Daerah / Ende"]
)
def test_some_teasers_count_only_as_links(text: str) -> None:
    assert phrase_rule(fold(text), True, False) is not None
    assert phrase_rule(fold(text), False, False) is None


def test_each_rule_is_named_reasoned_and_tried() -> None:
    assert {rule.name for rule in PHRASES} == set(CAUGHT)
    for rule in (*PHRASES, *MARKUP):
        assert len(rule.reason) > 10


@pytest.mark.parametrize(
    ("element", "name"),
    [
        ("ins.adsbygoogle", "advertisement"),
        # An element's names say more than its tag.
        ("aside.inline-newsletter", "newsletter"),
        ("aside.kotak-fakta", "aside"),
        ("div.td-a-rec.td-a-rec-id-content_inline", "advertisement"),
        ("div.jeg_ad.jeg_ad_article", "advertisement"),
        ("div.gmr-banner-insidecontent", "advertisement"),
        ("div.code-block.code-block-3", "advertisement"),
        ("div#iklan-tengah", "advertisement"),
        ("figure.sponsor-box", "advertisement"),
        ("div.kotak_iklan", "advertisement"),
        ("div.bsac.bsac-clearfix", "advertisement"),
        ("div.detail__inline-ads", "advertisement"),
        ("div.mvp-post-ad-wrap", "advertisement"),
        ("div.jnews_inline_related_post", "related posts"),
        ("div.gmr-related-post", "related posts"),
        ("p.baca", "related posts"),
        ("div.inline-related", "related posts"),
        ("table.linksisip", "related posts"),
        ("div.yarpp-related", "related posts"),
        ("div.baca-juga", "related posts"),
        ("div.jeg_share_button", "share buttons"),
        ("div.sharedaddy.sd-sharing-enabled", "share buttons"),
        ("ul.gmr-socialicon-share", "share buttons"),
        ("div.author-box", "author box"),
        ("div.saboxplugin-wrap", "author box"),
        ("span.tags-links", "tags"),
        ("div.td-post-source-tags", "tags"),
        ("div#comments", "readers' comments"),
        ("div.fb-comments", "readers' comments"),
        ("div.mc4wp-form", "newsletter"),
        ("div.post-views.entry-meta", "post views"),
        ("nav.navigation", "navigation"),
        ("div.page-links", "navigation"),
        ("div.cookie-notice", "cookie notice"),
        ("figcaption.wp-caption-text", "caption"),
        ("p.photo__caption", "caption"),
        ("span.aft-image-caption", "caption"),
        ("span.screen-reader-text", "hidden text"),
        ("div.ez-toc-container", "table of contents"),
        ("blockquote.twitter-tweet", "embed"),
        ("aside.box", "aside"),
        ("form", "form or dialog"),
        ("div.kk-star-ratings", "rating or reaction"),
        ("div.poll-box", "poll"),
        ("div.wp-block-buttons", "button"),
        ("amp-ad", "advertisement"),
    ],
)
def test_markup_is_known_by_its_classes(element: str, name: str) -> None:
    rule = element_rule(element)
    assert rule is not None
    assert rule.name == name


@pytest.mark.parametrize(
    "element",
    [
        "p.has-shadow",
        "p.td-paragraph-padding",
        "p.lead-paragraph",
        "h2.elementor-heading-title",
        "div.elementor-widget.elementor-widget-text-editor",
        "div.entry-content.no-share",
        "div.content-inner.with-share",
        "p.has-text-align-center",
        "figure.has-caption",
        "div.read__content",
        "div.detail__body-text.itp_bodycontent",
        "div.side-article.txt-article",
        "section.header",
        "div.shadow-box",
        "div.badge",
        "div.gradient",
        "div.load",
        "div.upload-area",
        "div.reads",
        "div.category-iklan",
        "article.tag-sponsor",
        "div.wp-block-group.is-layout-flow",
        "div.td-post-content.tagdiv-type",
        "div.post-content.clearfix",
        "p.paragraph",
        "div.broadcast",
        "div.unrelatedness",
        "h3.wp-block-heading",
        "div.mvp-content-main",
        "div.headline-body",
    ],
)
def test_markup_never_matches_inside_a_word(element: str) -> None:
    rule = element_rule(element)
    assert rule is None, rule


def test_the_outermost_element_decides() -> None:
    rule = markup_rule(("div.entry-content", "div.related-posts", "div.share", "p"))
    assert rule is not None
    assert rule.name == "related posts"


@given(st.text(max_size=400))
def test_any_text_folds_once_and_for_all(text: str) -> None:
    folded = fold(text)
    assert fold(folded) == folded
    phrase_rule(folded, False, False)


@given(st.text(max_size=80))
def test_any_element_can_be_looked_up(element: str) -> None:
    element_rule(element)


def test_rows_of_one_name_have_one_class_and_every_class_is_the_records() -> None:
    assert all(CLASSES[row.name] == row.kind for row in (*PHRASES, *MARKUP))
    known = json_schema()["definitions"]["Removed"]["properties"]["class"]["enum"]
    assert set(CLASSES.values()) | {said.kind for said in SAID.values()} - {""} <= set(known)


def test_every_rule_has_a_sentence() -> None:
    assert set(SAID) == set(Rule)
    assert {row.rule for row in PHRASES} <= set(Rule)


@pytest.mark.parametrize("rule", PHRASES, ids=lambda rule: rule.name)
def test_each_pattern_of_a_phrase_can_be_told_by_a_group_behind_it(rule: Phrase) -> None:
    for pattern in rule.patterns:
        assert re.compile(pattern).groups == 0
        rest, shorter = "", re.sub(r"\\.|\[[^\]]*\]", "", pattern)
        while shorter != rest:
            rest, shorter = shorter, re.sub(r"\([^()]*\)", "", shorter)
        assert "|" not in rest, "say it as two patterns"


def test_the_first_rule_in_the_table_is_named_whatever_its_limit() -> None:
    for text in ("iklan", "text size", "explore further", "baca juga: banjir di lewoleba", "pasang iklan di sini"):
        by_hand = next(
            (
                rule
                for rule in PHRASES
                if not rule.contains
                and not rule.linked
                and len(text) <= rule.limit
                and re.fullmatch(rule.pattern, text)
            ),
            None,
        )
        assert by_hand is not None
        assert phrase_rule(text, False, False) is by_hand
