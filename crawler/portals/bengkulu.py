"""The portals of Bengkulu."""

from crawler.networks.antara import Antara
from crawler.networks.tribun import Tribun
from crawler.spiders.portal import Portal


class Antarabengkulu(Antara):
    """Antara Bengkulu, Bengkulu.

    Site: https://bengkulu.antaranews.com/
    System: Antara
    Caveats: none beyond the network's
    Checked: no
    """

    name = "antarabengkulu"
    home = "https://bengkulu.antaranews.com/"


class Bengkuluekspress(Portal):
    """Bengkulu Ekspress, Bengkulu.

    Site: https://bengkuluekspress.com/
    System: WordPress
    Caveats: none known
    Checked: no
    """

    name = "bengkuluekspress"
    home = "https://bengkuluekspress.com/"


class Bengkulusatu(Portal):
    """Bengkulu Satu, Bengkulu.

    Site: https://bengkulusatu.com/
    System: WordPress, REST interface said to be open
    Caveats: the province is told by the name
    Checked: no
    """

    name = "bengkulusatu"
    home = "https://bengkulusatu.com/"


class Pedomanbengkulu(Portal):
    """Pedoman Bengkulu, Bengkulu.

    Site: https://pedomanbengkulu.com/
    System: WordPress, tagDiv Newspaper
    Caveats: none known
    Checked: no
    """

    name = "pedomanbengkulu"
    home = "https://pedomanbengkulu.com/"


class Tribunbengkulu(Tribun):
    """Tribun Bengkulu, Bengkulu.

    Site: https://bengkulu.tribunnews.com/
    System: Tribun
    Caveats: none beyond the network's
    Checked: no
    """

    name = "tribunbengkulu"
    home = "https://bengkulu.tribunnews.com/"
