"""The portals of Kalimantan Selatan."""

from crawler.networks.antara import Antara
from crawler.networks.tribun import Tribun
from crawler.spiders.portal import Portal


class Antarakalsel(Antara):
    """Antara Kalimantan Selatan, Banjarmasin.

    Site: https://kalsel.antaranews.com/
    System: Antara
    Caveats: none beyond the network's
    Checked: no
    """

    name = "antarakalsel"
    home = "https://kalsel.antaranews.com/"


class Banjarmasinpost(Tribun):
    """Banjarmasin Post, Banjarmasin.

    Site: https://banjarmasin.tribunnews.com/
    System: Tribun
    Caveats: none beyond the network's
    Checked: no
    """

    name = "banjarmasinpost"
    home = "https://banjarmasin.tribunnews.com/"


class Infobanjarmasin(Portal):
    """Info Banjarmasin, Banjarmasin.

    Site: https://infobanjarmasin.com/
    System: WordPress, REST interface said to be open
    Caveats: the province is told by the name
    Checked: no
    """

    name = "infobanjarmasin"
    home = "https://infobanjarmasin.com/"


class Infobanua(Portal):
    """Info Banua, Banjarmasin.

    Site: https://infobanua.co.id/
    System: WordPress, tagDiv Newspaper
    Caveats: none known
    Checked: no
    """

    name = "infobanua"
    home = "https://infobanua.co.id/"


class Kalselpos(Portal):
    """Kalsel Pos, Banjarmasin.

    Site: https://kalselpos.com/
    System: WordPress, REST interface said to be open
    Caveats: none known
    Checked: no
    """

    name = "kalselpos"
    home = "https://kalselpos.com/"
