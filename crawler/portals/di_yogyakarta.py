"""The portals of Daerah Istimewa Yogyakarta."""

from crawler.networks.antara import Antara
from crawler.networks.detik import Detik
from crawler.networks.jawapos import JawaPos
from crawler.networks.tribun import Tribun
from crawler.spiders.portal import Portal


class Antarajogja(Antara):
    """Antara Yogyakarta, Yogyakarta.

    Site: https://jogja.antaranews.com/
    System: Antara
    Source: a public repository's table of Antara's bureaux by province, seen 2026-11
    Caveats: none beyond the network's
    Checked: no
    """

    name = "antarajogja"
    home = "https://jogja.antaranews.com/"


class Bacajogja(Portal):
    """Baca Jogja.

    Site: https://bacajogja.id/
    System: unknown
    Source: a public repository's outlet to province table, read each outlet's own recent headlines 2026-10-06, seen
        2026-11
    Caveats: none known
    Checked: no
    """

    name = "bacajogja"
    home = "https://bacajogja.id/"


class Beritabernas(Portal):
    """beritabernas.com.

    Site: https://beritabernas.com/
    System: unknown
    Source: articles cited in public page text, such as
        https://beritabernas.com/persatuan-sepakbola-ngada-yogyakarta-gelar-turnamen-ngada-cup-xi-, seen 2026-11
    Caveats: its province is that of the articles seen
    Checked: no
    """

    name = "beritabernas"
    home = "https://beritabernas.com/"


class Detikjogja(Detik):
    """detikJogja, Yogyakarta.

    Site: https://www.detik.com/jogja/
    System: detik
    Source: an address of its own in public repositories,
        https://www.detik.com/jogja/berita/d-7846876/banjir-bandang-terjang-perumahan-di-kulon-, seen 2026-12
    Caveats: none beyond the network's
    Checked: no
    """

    name = "detikjogja"
    home = "https://www.detik.com/jogja/"


class Fokusjogja(Portal):
    """Fokus Jogja, Yogyakarta.

    Site: https://fokusjogja.com/
    System: WordPress, REST interface said to be open
    Source: none found
    Caveats: the province is told by the name
    Checked: no
    """

    name = "fokusjogja"
    home = "https://fokusjogja.com/"
    sourced = False


class Harianjogja(Portal):
    """Harian Jogja, Yogyakarta.

    Site: https://www.harianjogja.com/
    System: own, articles at /r-NUMBER/slug
    Source: an address of its own in public repositories,
        https://jogjapolitan.harianjogja.com/read/2024/02/02/510/1163565/, seen 2026-12
    Caveats: older articles stand on sub-domains
    Checked: no
    """

    name = "harianjogja"
    home = "https://www.harianjogja.com/"


class Jogjasuara(Portal):
    """jogja.suara.com.

    Site: https://jogja.suara.com/
    System: WordPress, told by the address of an article
    Source: articles cited in public page text, such as
        https://jogja.suara.com/amp/read/2021/08/15/102329/gabut-lama-tak-sekolah-7-bocah-sd-, seen 2026-11
    Caveats: its province is that of the articles seen
    Checked: no
    """

    name = "jogjasuara"
    home = "https://jogja.suara.com/"


class Pidjar(Portal):
    """pidjar.com.

    Site: https://pidjar.com/
    System: unknown
    Source: articles cited in public page text, such as
        https://pidjar.com/klarifikasi-kepolisian-terkait-isu-isu-hoax-penculikan-di-, seen 2026-11
    Caveats: its province is that of the articles seen
    Checked: no
    """

    name = "pidjar"
    home = "https://pidjar.com/"


class Radarjogja(JawaPos):
    """Radar Jogja, Yogyakarta.

    Site: https://radarjogja.jawapos.com/
    System: Jawa Pos
    Source: an address of its own in public repositories,
        https://radarjogja.jawapos.com/jogja/2601150069/buntut-tpst-piyungan-tak-lagi-terima-, seen 2026-12
    Caveats: was radarjogja.co (WordPress)
    Checked: no
    """

    name = "radarjogja"
    home = "https://radarjogja.jawapos.com/"


class Suaradjogja(Portal):
    """suaradjogja.com.

    Site: https://suaradjogja.com/
    System: Blogger, told by the address of an article
    Source: articles cited in public page text, such as
        https://www.suaradjogja.com/2024/11/kerusuhan-rombongan-pemotor-di-jjls.html, seen 2026-11
    Caveats: its province is that of the articles seen
    Checked: no
    """

    name = "suaradjogja"
    home = "https://suaradjogja.com/"


class Tribunjogja(Tribun):
    """Tribun Jogja, Yogyakarta.

    Site: https://jogja.tribunnews.com/
    System: Tribun
    Source: a public repository's table of Tribun sites by number, a daily report of readers' reactions, seen
        2026-11
    Caveats: none beyond the network's
    Checked: no
    """

    name = "tribunjogja"
    home = "https://jogja.tribunnews.com/"
