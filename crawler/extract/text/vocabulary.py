"""Words of the newsroom that several readers of text and markup share: each kind of word stands here once.

Months and weekdays are in `time_words`, places in `place_words` and `region_words`.
"""

from __future__ import annotations

import re

from crawler.extract.text.time_words import MONTHS, WEEKDAYS

DOMAIN_ENDINGS = (
    "com", "co", "id", "net", "news", "org", "info", "tv", "online", "asia", "web", "fm", "press", "media", "today",
    "biz", "xyz", "site", "me", "example",
)  # fmt: skip
"""Last parts of the addresses that portals print as their name; `example` is the reserved one (RFC 2606)."""

DOMAIN_ENDING = rf"(?:{'|'.join(DOMAIN_ENDINGS)})"

WEEKDAY = rf"(?:{'|'.join(sorted((day for day in WEEKDAYS if len(day) > 3), key=len, reverse=True))})"
"""An expression for a weekday written out, Indonesian or English, in lower case."""

MONTH = rf"(?:{'|'.join(sorted(MONTHS, key=len, reverse=True))})"
"""An expression for a month, written out or short, in lower case."""

RUBRICS = frozenset(
    """berita kabar news nasional daerah lokal regional hukum kriminal hukrim ekonomi bisnis politik pemerintahan
    olahraga pendidikan kesehatan opini budaya wisata pariwisata internasional peristiwa utama terkini terbaru headline
    sosial teknologi hiburan gaya hidup lingkungan advertorial parlemen parlementaria legislatif""".split()
)
"""Words of which rubrics are named: they stand where a name or a place may stand, and are neither."""

AUTHOR_ROLES = (
    r"ditulis\s+oleh|dilaporkan\s+oleh|dipost(?:ing)?\s+oleh|diposkan\s+oleh|dikirim\s+oleh|dipublikasikan\s+oleh|"
    r"submitted\s+by|posted\s+by|written\s+by|reported\s+by|text\s+by|(?:nama\s+)?penulis(?:\s+(?:berita|artikel))?|reporter|repoter|pewarta|"
    r"laporan\s+(?:wartawan|reporter|kontributor|jurnalis)|laporan|wartawan|wartawati|kabiro|kaperwil|journalist|kontributor|contributor|koresponden|"
    r"citizen\s+(?:reporter|journalist)|tim\s+(?:liputan|peliput|penulis)|jurnalis|peliput|liputan|teks|naskah|author|writer|oleh|by"
)
"""How a line says who wrote, as alternatives of an expression."""

EDITOR_ROLES = r"diedit\s+oleh|edited\s+by|editor(?!['’]s)|redaktur(?:\s+pelaksana)?|penyunting|redpel"
"""How a line says who edited."""

ROLE_LABELS = dict.fromkeys(
    (
        *("penulis", "reporter", "pewarta", "wartawan", "jurnalis", "kontributor"),
        *("staff writer", "staff reporter", "contributor", "correspondent", "journalist", "senior reporter"),
    ),
    "authors",
) | dict.fromkeys(("editor", "redaktur", "penyunting"), "editors")
"""Of both, the words that mean nothing but a person's role: these name somebody without a colon, too."""

PERSON_ROLES = (
    r"(?:(?:staff|senior|junior|chief|guest|freelance|contributing|staf|kepala)\s+)?"
    r"(?:jurnalis|reporter|wartawan|kontributor|koresponden|pewarta|editor|penulis|redaktur|journalist|author|writer|contributor|correspondent)"
    r"(?:\s+(?:tamu|lepas|senior|muda|madya|utama|magang|pelaksana|tetap))?"
)
"""An office of a newsroom, with the rank before or behind it, as it stands beside a name."""

OTHER_ROLES = (
    r"sumber|source|foto(?:grafer)?|photo|penerjemah|publisher|uploader|pengunggah|copyright|hak\s+cipta|tayang|tanggal|kategori|"
    r"videografer|kameramen|desain|ilustrator|topik|tags?|update|dibaca|views?"
)
"""What else a line of roles names: it ends a list of names before it."""

PHOTO = r"foto|photo|poto"
"""What a credit's or a caption's label calls a photograph."""

PICTURE = rf"{PHOTO}|gambar|image"
"""What it calls any picture."""

DOCUMENTS = r"dok|doc|dokumentasi|documentation"
"""How a credit says that a picture is from somebody's files."""

BY_COURTESY = r"istimewa|ist"
"""The commonest credit that names nobody: "by courtesy"."""

UNNAMED_CREDITS = rf"{BY_COURTESY}|net|internet|dokpri"
"""Credits that name nobody: by courtesy, the net, private documents."""

BUTTONS = re.compile(
    r"\W*(?:lihat (?:semua|profil|artikel|tulisan|selengkapnya|lebih|lainnya)\b.*|profil(?:e| penulis)?|(?:\+\s*)?ikuti(?: (?:saya|kami|penulis))?|"
    r"follow(?:ing| me| us)?|kirim (?:surel|email|e-mail|pesan)\b.*|hubungi\b.*|(?:email|e-mail|surel)(?: \w+)?|send (?:an )?email\b.*|"
    r"view (?:all|profile|posts)\b.*|more(?: (?:posts|from|articles|stories)\b.*)?|selengkapnya|baca (?:juga|selengkapnya|lainnya)\b.*|"
    r"(?:yang )?lainnya|verified|terverifikasi|bagikan|share|(?:(?:tulis |\d+ ))?(?:komentar|comments?)|\d+ (?:min(?:ute)?s?|menit) (?:read|baca)|subscribe|langganan|website|all posts\b.*|"
    r"artikel (?:lain|terkait)\b.*|tentang penulis|about(?: the)? author|biodata|bio|see (?:all|more)\b.*|read more|next|prev(?:ious)?|"
    r"copy link|print|cetak|login|masuk|menu|cari|search)\W*",
    re.I,
)
"""Labels of buttons and links that stand among names, tags and rubrics and are none of them."""
