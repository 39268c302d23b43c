"""The portals of Gorontalo."""

from crawler.networks.antara import Antara
from crawler.networks.tribun import Tribun
from crawler.spiders.portal import Portal


class Antaragorontalo(Antara):
    """Antara Gorontalo, Gorontalo.

    Site: https://gorontalo.antaranews.com/
    System: Antara
    Caveats: none beyond the network's
    Checked: no
    """

    name = "antaragorontalo"
    home = "https://gorontalo.antaranews.com/"


class Gopos(Portal):
    """Gopos, Gorontalo.

    Site: https://gopos.id/
    System: WordPress, REST interface said to be open
    Caveats: none known
    Checked: no
    """

    name = "gopos"
    home = "https://gopos.id/"


class Rakyatgorontalo(Portal):
    """Rakyat Gorontalo, Gorontalo.

    Site: https://rakyatgorontalo.com/
    System: WordPress, REST interface said to be open
    Caveats: the province is told by the name
    Checked: no
    """

    name = "rakyatgorontalo"
    home = "https://rakyatgorontalo.com/"


class Rgol(Portal):
    """RGOL, Gorontalo.

    Site: https://rgol.id/
    System: WordPress, Gian MR
    Caveats: none known
    Checked: no
    """

    name = "rgol"
    home = "https://rgol.id/"


class Tribungorontalo(Tribun):
    """Tribun Gorontalo, Gorontalo.

    Site: https://gorontalo.tribunnews.com/
    System: Tribun
    Caveats: none beyond the network's
    Checked: no
    """

    name = "tribungorontalo"
    home = "https://gorontalo.tribunnews.com/"
