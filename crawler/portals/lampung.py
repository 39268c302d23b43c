"""The portals of Lampung."""

from crawler.networks.antara import Antara
from crawler.networks.tribun import Tribun
from crawler.spiders.portal import Portal


class Antaralampung(Antara):
    """Antara Lampung, Bandar Lampung.

    Site: https://lampung.antaranews.com/
    System: Antara
    Caveats: none beyond the network's
    Checked: no
    """

    name = "antaralampung"
    home = "https://lampung.antaranews.com/"


class Lampungupdate(Portal):
    """Lampung Update, Bandar Lampung.

    Site: https://lampungupdate.com/
    System: WordPress, REST interface said to be open
    Caveats: the province is told by the name
    Checked: no
    """

    name = "lampungupdate"
    home = "https://lampungupdate.com/"


class Tribunlampung(Tribun):
    """Tribun Lampung, Bandar Lampung.

    Site: https://lampung.tribunnews.com/
    System: Tribun
    Caveats: none beyond the network's
    Checked: no
    """

    name = "tribunlampung"
    home = "https://lampung.tribunnews.com/"
