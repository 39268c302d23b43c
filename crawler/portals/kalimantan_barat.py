"""The portals of Kalimantan Barat."""

from crawler.networks.antara import Antara
from crawler.networks.jawapos import JawaPos
from crawler.networks.tribun import Tribun
from crawler.spiders.portal import Portal


class Antarakalbar(Antara):
    """Antara Kalimantan Barat, Pontianak.

    Site: https://kalbar.antaranews.com/
    System: Antara
    Source: a public repository's table of Antara's bureaux by province, seen 2026-11
    Caveats: none beyond the network's
    Checked: no
    """

    name = "antarakalbar"
    home = "https://kalbar.antaranews.com/"


class Equator(Portal):
    """Equator, Pontianak.

    Site: https://equator.co.id/
    System: WordPress, tagDiv Newspaper
    Source: a public repository's Scrapy spiders of regional portals, named by province (kalbar_equator), seen 2026-12
    Caveats: none known
    Checked: no
    """

    name = "equator"
    home = "https://equator.co.id/"


class Faktakalbar(Portal):
    """faktakalbar.id.

    Site: https://faktakalbar.id/
    System: WordPress, told by the address of an article
    Source: articles cited in public page text, such as
        https://faktakalbar.id/2025/11/22/polisi-tetapkan-3-tersangka-kasus-peti-pohuwato-alat-, seen 2026-11
    Caveats: its province is that of the articles seen
    Checked: no
    """

    name = "faktakalbar"
    home = "https://faktakalbar.id/"


class Kalbaronline(Portal):
    """Kalbar Online.

    Site: https://kalbaronline.com/
    System: WordPress
    Source: a public repository's crawl schedule of Kalbar portals, seen 2026-11
    Caveats: none known
    Checked: no
    """

    name = "kalbaronline"
    home = "https://kalbaronline.com/"


class Ketapangmedia(Portal):
    """ketapangmedia.com.

    Site: https://ketapangmedia.com/
    System: unknown
    Source: articles cited in public page text, such as https://ketapangmedia.com/author/msaad/page/14, seen 2026-11
    Caveats: its province is that of the articles seen
    Checked: no
    """

    name = "ketapangmedia"
    home = "https://ketapangmedia.com/"


class Metrosingkawang(Portal):
    """Metro Singkawang, Singkawang.

    Site: https://metrosingkawang.com/
    System: WordPress, REST interface said to be open
    Source: none found
    Caveats: the province is told by the name
    Checked: no
    """

    name = "metrosingkawang"
    home = "https://metrosingkawang.com/"
    sourced = False


class Pontianakmetro(Portal):
    """Pontianak Metro, Pontianak.

    Site: https://pontianakmetro.com/
    System: WordPress, REST interface said to be open
    Source: none found
    Caveats: the province is told by the name
    Checked: no
    """

    name = "pontianakmetro"
    home = "https://pontianakmetro.com/"
    sourced = False


class Pontianakpost(JawaPos):
    """Pontianak Post, Pontianak.

    Site: https://pontianakpost.jawapos.com/
    System: Jawa Pos
    Source: an address of its own in public repositories,
        https://pontianakpost.jawapos.com/metropolis/2601260013/, seen 2026-12
    Caveats: none beyond the network's
    Checked: no
    """

    name = "pontianakpost"
    home = "https://pontianakpost.jawapos.com/"


class Poskalbar(Portal):
    """poskalbar.com.

    Site: https://poskalbar.com/
    System: unknown
    Source: articles cited in public page text, such as
        https://poskalbar.com/bupati-ketapang-hadiri-pelantikan-paguyuban-jawa-kecamatan-sungai-, seen 2026-11
    Caveats: its province is that of the articles seen
    Checked: no
    """

    name = "poskalbar"
    home = "https://poskalbar.com/"


class Sintangpost(Portal):
    """Sintang Post, Sintang.

    Site: https://sintangpost.com/
    System: WordPress, REST interface said to be open
    Source: none found
    Caveats: the province is told by the name
    Checked: no
    """

    name = "sintangpost"
    home = "https://sintangpost.com/"
    sourced = False


class Suarakalbar(Portal):
    """Suara Kalbar.

    Site: https://suarakalbar.co.id/
    System: WordPress
    Source: a public repository's crawl schedule of Kalbar portals, seen 2026-11
    Caveats: none known
    Checked: no
    """

    name = "suarakalbar"
    home = "https://suarakalbar.co.id/"


class Tribunpontianak(Tribun):
    """Tribun Pontianak, Pontianak.

    Site: https://pontianak.tribunnews.com/
    System: Tribun
    Source: articles cited in public page text, such as
        https://pontianak.tribunnews.com/2024/07/02/bupati-ajak-masyarakat-kapuas-hulu-dukung-, seen 2026-11
    Caveats: none beyond the network's
    Checked: no
    """

    name = "tribunpontianak"
    home = "https://pontianak.tribunnews.com/"
