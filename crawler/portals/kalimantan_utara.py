"""The portals of Kalimantan Utara."""

from crawler.networks.antara import Antara
from crawler.networks.jawapos import JawaPos
from crawler.networks.tribun import Tribun
from crawler.spiders.portal import Portal


class Antarakaltara(Antara):
    """Antara Kalimantan Utara, Tanjung Selor.

    Site: https://kaltara.antaranews.com/
    System: Antara
    Caveats: none beyond the network's
    Checked: no
    """

    name = "antarakaltara"
    home = "https://kaltara.antaranews.com/"


class Benuanta(Portal):
    """Benuanta, Tarakan.

    Site: https://benuanta.co.id/
    System: WordPress
    Caveats: none known
    Checked: no
    """

    name = "benuanta"
    home = "https://benuanta.co.id/"


class Metrokaltara(Portal):
    """Metro Kaltara, Tarakan.

    Site: https://metrokaltara.com/
    System: WordPress, Penci Soledad
    Caveats: none known
    Checked: no
    """

    name = "metrokaltara"
    home = "https://metrokaltara.com/"


class Radartarakan(JawaPos):
    """Radar Tarakan, Tarakan.

    Site: https://radartarakan.jawapos.com/
    System: Jawa Pos
    Caveats: none beyond the network's
    Checked: no
    """

    name = "radartarakan"
    home = "https://radartarakan.jawapos.com/"


class Tribunkaltara(Tribun):
    """Tribun Kaltara, Tarakan.

    Site: https://kaltara.tribunnews.com/
    System: Tribun
    Caveats: none beyond the network's
    Checked: no
    """

    name = "tribunkaltara"
    home = "https://kaltara.tribunnews.com/"
