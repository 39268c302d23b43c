"""The portals of Sulawesi Barat."""

from crawler.networks.tribun import Tribun
from crawler.spiders.portal import Portal


class Mamujupos(Portal):
    """Mamuju Pos, Mamuju.

    Site: https://mamujupos.com/
    System: WordPress
    Caveats: none known
    Checked: no
    """

    name = "mamujupos"
    home = "https://mamujupos.com/"


class Tribunsulbar(Tribun):
    """Tribun Sulbar, Mamuju.

    Site: https://sulbar.tribunnews.com/
    System: Tribun
    Caveats: none beyond the network's
    Checked: no
    """

    name = "tribunsulbar"
    home = "https://sulbar.tribunnews.com/"
