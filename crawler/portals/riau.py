"""The portals of Riau."""

from crawler.networks.antara import Antara
from crawler.networks.jawapos import JawaPos
from crawler.networks.tribun import Tribun
from crawler.spiders.portal import Portal


class Antarariau(Antara):
    """Antara Riau, Pekanbaru.

    Site: https://riau.antaranews.com/
    System: Antara
    Caveats: none beyond the network's
    Checked: no
    """

    name = "antarariau"
    home = "https://riau.antaranews.com/"


class Cakaplah(Portal):
    """CAKAPLAH, Pekanbaru.

    Site: https://www.cakaplah.com/
    System: unknown
    Caveats: none known
    Checked: no
    """

    name = "cakaplah"
    home = "https://www.cakaplah.com/"


class Goriau(Portal):
    """GoRiau, Pekanbaru.

    Site: https://goriau.com/
    System: unknown
    Caveats: none known
    Checked: no
    """

    name = "goriau"
    home = "https://goriau.com/"


class Pekanbaruterkini(Portal):
    """Pekanbaru Terkini, Pekanbaru.

    Site: https://pekanbaruterkini.com/
    System: WordPress, REST interface said to be open
    Caveats: the province is told by the name
    Checked: no
    """

    name = "pekanbaruterkini"
    home = "https://pekanbaruterkini.com/"


class Riaupos(JawaPos):
    """Riau Pos, Pekanbaru.

    Site: https://riaupos.jawapos.com/
    System: Jawa Pos
    Caveats: none beyond the network's
    Checked: no
    """

    name = "riaupos"
    home = "https://riaupos.jawapos.com/"


class Tribunpekanbaru(Tribun):
    """Tribun Pekanbaru, Pekanbaru.

    Site: https://pekanbaru.tribunnews.com/
    System: Tribun
    Caveats: none beyond the network's
    Checked: no
    """

    name = "tribunpekanbaru"
    home = "https://pekanbaru.tribunnews.com/"
