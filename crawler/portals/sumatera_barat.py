"""The portals of Sumatera Barat."""

from crawler.networks.antara import Antara
from crawler.networks.jawapos import JawaPos
from crawler.networks.tribun import Tribun
from crawler.spiders.portal import Portal


class Antarasumbar(Antara):
    """Antara Sumatera Barat, Padang.

    Site: https://sumbar.antaranews.com/
    System: Antara
    Caveats: none beyond the network's
    Checked: no
    """

    name = "antarasumbar"
    home = "https://sumbar.antaranews.com/"


class Harianhaluan(Portal):
    """Harian Haluan, Padang.

    Site: https://www.harianhaluan.com/
    System: own
    Caveats: its sub-site riau. has the index of Promedia's system
    Checked: no
    """

    name = "harianhaluan"
    home = "https://www.harianhaluan.com/"


class Hariansinggalang(Portal):
    """Harian Singgalang, Padang.

    Site: https://hariansinggalang.co.id/
    System: WordPress, Gian MR
    Caveats: none known
    Checked: no
    """

    name = "hariansinggalang"
    home = "https://hariansinggalang.co.id/"


class Jurnalsumbar(Portal):
    """Jurnal Sumbar, Padang.

    Site: https://jurnalsumbar.com/
    System: WordPress, tagDiv Newspaper
    Caveats: none known
    Checked: no
    """

    name = "jurnalsumbar"
    home = "https://jurnalsumbar.com/"


class Langgam(Portal):
    """Langgam, Padang.

    Site: https://langgam.id/
    System: WordPress, REST interface said to be open
    Caveats: none known
    Checked: no
    """

    name = "langgam"
    home = "https://langgam.id/"


class Padangekspres(JawaPos):
    """Padang Ekspres, Padang.

    Site: https://padek.jawapos.com/
    System: Jawa Pos
    Caveats: none beyond the network's
    Checked: no
    """

    name = "padangekspres"
    home = "https://padek.jawapos.com/"


class Padangkita(Portal):
    """Padangkita, Padang.

    Site: https://padangkita.com/
    System: WordPress, REST interface said to be open
    Caveats: none known
    Checked: no
    """

    name = "padangkita"
    home = "https://padangkita.com/"


class Tribunpadang(Tribun):
    """Tribun Padang, Padang.

    Site: https://padang.tribunnews.com/
    System: Tribun
    Caveats: none beyond the network's
    Checked: no
    """

    name = "tribunpadang"
    home = "https://padang.tribunnews.com/"
