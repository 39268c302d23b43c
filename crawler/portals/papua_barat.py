"""The portals of Papua Barat."""

from crawler.networks.antara import Antara
from crawler.networks.rri import Rri
from crawler.networks.tribun import Tribun
from crawler.spiders.portal import Portal


class Antarapapuabarat(Antara):
    """Antara Papua Barat, Manokwari.

    Site: https://papuabarat.antaranews.com/
    System: Antara
    Source: an address of its own in public repositories,
        https://papuabarat.antaranews.com/berita/19361/, seen 2026-12
    Caveats: none beyond the network's
    Checked: no
    """

    name = "antarapapuabarat"
    home = "https://papuabarat.antaranews.com/"


class Klikpapua(Portal):
    """Klik Papua.

    Site: https://klikpapua.com/
    System: unknown
    Source: a public repository's regional media tried, seen 2026-11
    Caveats: none known
    Checked: no
    """

    name = "klikpapua"
    home = "https://klikpapua.com/"


class Linkpapua(Portal):
    """linkpapua.com.

    Site: https://linkpapua.com/
    System: unknown
    Source: articles cited in public page text, such as
        https://linkpapua.com/dinsos-teluk-bintuni-bagikan-sembako-tahap-dua-bagi-pengungsi-, seen 2026-11
    Caveats: its province is that of the articles seen
    Checked: no
    """

    name = "linkpapua"
    home = "https://linkpapua.com/"


class Mediaprorakyat(Portal):
    """mediaprorakyat.com.

    Site: https://mediaprorakyat.com/
    System: WordPress, told by the address of an article
    Source: articles cited in public page text, such as
        https://mediaprorakyat.com/2021/07/27/pemda-teluk-bintuni-berikan-bantuan-sembako-untuk-, seen 2026-11
    Caveats: its province is that of the articles seen
    Checked: no
    """

    name = "mediaprorakyat"
    home = "https://mediaprorakyat.com/"


class Papuabaratnews(Portal):
    """Papua Barat News.

    Site: https://papuabaratnews.co/
    System: unknown
    Source: a public repository cites articles, seen 2026-11
    Caveats: none known
    Checked: no
    """

    name = "papuabaratnews"
    home = "https://papuabaratnews.co/"


class Papuakini(Portal):
    """Papua Kini.

    Site: https://papuakini.co/
    System: unknown
    Source: a public repository's outlet to province table, read each outlet's own recent headlines 2026-10-06, seen
        2026-11
    Caveats: none known
    Checked: no
    """

    name = "papuakini"
    home = "https://papuakini.co/"


class Portaljepe(Portal):
    """portaljepe.id.

    Site: https://portaljepe.id/
    System: WordPress, told by the address of an article
    Source: articles cited in public page text, such as
        https://portaljepe.id/2025/03/21/safari-ramadhan-1446-h-bupati-yohanis-manibuy-serahkan-, seen 2026-11
    Caveats: its province is that of the articles seen
    Checked: no
    """

    name = "portaljepe"
    home = "https://portaljepe.id/"


class Rrimanokwari(Rri):
    """RRI Manokwari.

    Site: https://rri.co.id/manokwari/
    System: RRI
    Source: none found
    Caveats: the station is known, its path is the network's pattern
    Checked: no
    """

    name = "rrimanokwari"
    home = "https://rri.co.id/manokwari/"
    sourced = False


class Sinarpapua(Portal):
    """sinarpapua.news.

    Site: https://sinarpapua.news/
    System: WordPress, told by the address of an article
    Source: articles cited in public page text, such as
        https://sinarpapua.news/2020/06/06/bupati-teluk-bintuni-apresiasi-perhatian-pemprov-papua-, seen 2026-11
    Caveats: its province is that of the articles seen
    Checked: no
    """

    name = "sinarpapua"
    home = "https://sinarpapua.news/"


class Tribunpapuabarat(Tribun):
    """Tribun Papua Barat, Manokwari.

    Site: https://papuabarat.tribunnews.com/
    System: Tribun
    Source: a public repository's table of Tribun sites by number, a daily report of readers' reactions, seen
        2026-11
    Caveats: none beyond the network's
    Checked: no
    """

    name = "tribunpapuabarat"
    home = "https://papuabarat.tribunnews.com/"
