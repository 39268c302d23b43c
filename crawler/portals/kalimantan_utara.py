"""The portals of Kalimantan Utara."""

from crawler.networks.antara import Antara
from crawler.networks.jawapos import JawaPos
from crawler.networks.tribun import Tribun
from crawler.spiders.portal import Portal


class Antarakaltara(Antara):
    """Antara Kalimantan Utara, Tanjung Selor.

    Site: https://kaltara.antaranews.com/
    System: Antara
    Source: articles cited in public page text, such as
        https://kaltara.antaranews.com/berita/457572/polres-nunukan-akui-sulit-tangkap-bandar-, seen 2026-11
    Caveats: none beyond the network's
    Checked: no
    """

    name = "antarakaltara"
    home = "https://kaltara.antaranews.com/"


class Benuanta(Portal):
    """Benuanta, Tarakan.

    Site: https://benuanta.co.id/
    System: WordPress
    Source: an address of its own in public repositories,
        https://benuanta.co.id/index.php/2024/02/24/pelabuhan-tengkayu-ii-bakal-fokus-jadi-, seen 2026-12
    Caveats: none known
    Checked: no
    """

    name = "benuanta"
    home = "https://benuanta.co.id/"


class Berandankrinews(Portal):
    """berandankrinews.com.

    Site: https://berandankrinews.com/
    System: unknown
    Source: a page of its own in public page text,
        https://berandankrinews.com, seen 2026-12
    Caveats: its province is that of the articles seen
    Checked: no
    """

    name = "berandankrinews"
    home = "https://berandankrinews.com/"


class Headlinews(Portal):
    """headlinews.id.

    Site: https://headlinews.id/
    System: unknown
    Source: a page of its own in public page text,
        https://headlinews.id/tarakan/kaltara-halaman-negara-di-perbatasan-dob-kabudaya-pangkas-rentang-kendali-pemerintahan, seen 2026-12
    Caveats: its province is that of the articles seen; it reports from Kalimantan Timur, too
    Checked: no
    """

    name = "headlinews"
    home = "https://headlinews.id/"


class Ibmnews(Portal):
    """ibmnews.com.

    Site: https://ibmnews.com/
    System: WordPress, JNews, told by the page
    Source: a page of its own in public page text,
        https://ibmnews.com/2021/06/19/temui-tokoh-masyarakat-sejumlah-toko-kabupaten-berau-ungkap-, seen 2026-12
    Caveats: its province is that of the articles seen
    Checked: no
    """

    name = "ibmnews"
    home = "https://ibmnews.com/"


class Jendelakaltara(Portal):
    """jendelakaltara.co.

    Site: https://jendelakaltara.co/
    System: unknown
    Source: a page of its own in public page text,
        https://jendelakaltara.co/2021/09/hut-ke-76-tahun-rri-terus-berinovasi-mengikuti-perkembangan-zaman, seen 2026-12
    Caveats: its province is that of the articles seen
    Checked: no
    """

    name = "jendelakaltara"
    home = "https://jendelakaltara.co/"


class Korankaltara(Portal):
    """Koran Kaltara.

    Site: https://korankaltara.com/
    System: unknown
    Source: a public repository cites an article, seen 2026-11
    Caveats: none known
    Checked: no
    """

    name = "korankaltara"
    home = "https://korankaltara.com/"


class Metrokaltara(Portal):
    """Metro Kaltara, Tarakan.

    Site: https://metrokaltara.com/
    System: WordPress, Penci Soledad
    Source: a public repository's Scrapy spiders of regional portals, named by province (kalut_metrokaltara), seen
        2026-12
    Caveats: none known
    Checked: no
    """

    name = "metrokaltara"
    home = "https://metrokaltara.com/"


class Radartarakan(JawaPos):
    """Radar Tarakan, Tarakan.

    Site: https://radartarakan.jawapos.com/
    System: Jawa Pos
    Source: an address of its own in public repositories,
        https://radartarakan.jawapos.com/tarakan/2414664813/optimistis-realisasi-pad-di-pelabuhan-, seen 2026-12
    Caveats: none beyond the network's
    Checked: no
    """

    name = "radartarakan"
    home = "https://radartarakan.jawapos.com/"


class Tribunkaltara(Tribun):
    """Tribun Kaltara, Tarakan.

    Site: https://kaltara.tribunnews.com/
    System: Tribun
    Source: a public repository's table of Tribun sites by number, a daily report of readers' reactions, seen
        2026-11
    Caveats: none beyond the network's
    Checked: no
    """

    name = "tribunkaltara"
    home = "https://kaltara.tribunnews.com/"
