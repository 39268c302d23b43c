"""The portals of Maluku Utara."""

from crawler.networks.tribun import Tribun
from crawler.spiders.portal import Portal


class Beritamalut(Portal):
    """Berita Malut, Ternate.

    Site: https://beritamalut.co/
    System: WordPress, JNews
    Caveats: none known
    Checked: no
    """

    name = "beritamalut"
    home = "https://beritamalut.co/"


class Malutpost(Portal):
    """Malut Post, Ternate.

    Site: https://malutpost.id/
    System: WordPress, REST interface said to be open
    Caveats: none known
    Checked: no
    """

    name = "malutpost"
    home = "https://malutpost.id/"


class Tribunternate(Tribun):
    """Tribun Ternate, Ternate.

    Site: https://ternate.tribunnews.com/
    System: Tribun
    Caveats: none beyond the network's
    Checked: no
    """

    name = "tribunternate"
    home = "https://ternate.tribunnews.com/"
