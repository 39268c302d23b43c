"""The portals of Kepulauan Bangka Belitung."""

from crawler.networks.antara import Antara
from crawler.networks.tribun import Tribun


class Antarababel(Antara):
    """Antara Bangka Belitung, Pangkalpinang.

    Site: https://babel.antaranews.com/
    System: Antara
    Caveats: none beyond the network's
    Checked: no
    """

    name = "antarababel"
    home = "https://babel.antaranews.com/"


class Bangkapos(Tribun):
    """Bangka Pos, Pangkalpinang.

    Site: https://bangka.tribunnews.com/
    System: Tribun
    Caveats: none beyond the network's
    Checked: no
    """

    name = "bangkapos"
    home = "https://bangka.tribunnews.com/"


class Posbelitung(Tribun):
    """Pos Belitung, Tanjung Pandan.

    Site: https://belitung.tribunnews.com/
    System: Tribun
    Caveats: none beyond the network's
    Checked: no
    """

    name = "posbelitung"
    home = "https://belitung.tribunnews.com/"
