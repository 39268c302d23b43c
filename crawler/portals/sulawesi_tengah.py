"""The portals of Sulawesi Tengah."""

from crawler.networks.antara import Antara
from crawler.networks.tribun import Tribun
from crawler.spiders.portal import Portal


class Antarasulteng(Antara):
    """Antara Sulawesi Tengah, Palu.

    Site: https://sulteng.antaranews.com/
    System: Antara
    Caveats: none beyond the network's
    Checked: no
    """

    name = "antarasulteng"
    home = "https://sulteng.antaranews.com/"


class Kabarluwuk(Portal):
    """Kabar Luwuk, Luwuk.

    Site: https://kabarluwuk.com/
    System: WordPress, REST interface said to be open
    Caveats: the province is told by the name
    Checked: no
    """

    name = "kabarluwuk"
    home = "https://kabarluwuk.com/"


class Portalluwuk(Portal):
    """Portal Luwuk, Luwuk.

    Site: https://portalluwuk.com/
    System: WordPress, REST interface said to be open
    Caveats: the province is told by the name
    Checked: no
    """

    name = "portalluwuk"
    home = "https://portalluwuk.com/"


class Sultengraya(Portal):
    """Sulteng Raya, Palu.

    Site: https://sultengraya.com/
    System: WordPress, BetterStudio Publisher
    Caveats: REST interface said to be open
    Checked: no
    """

    name = "sultengraya"
    home = "https://sultengraya.com/"


class Tribunpalu(Tribun):
    """Tribun Palu, Palu.

    Site: https://palu.tribunnews.com/
    System: Tribun
    Caveats: none beyond the network's
    Checked: no
    """

    name = "tribunpalu"
    home = "https://palu.tribunnews.com/"
