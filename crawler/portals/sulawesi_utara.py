"""The portals of Sulawesi Utara."""

from crawler.networks.antara import Antara
from crawler.networks.jawapos import JawaPos
from crawler.networks.tribun import Tribun
from crawler.spiders.portal import Portal


class Antaramanado(Antara):
    """Antara Sulawesi Utara, Manado.

    Site: https://manado.antaranews.com/
    System: Antara
    Caveats: none beyond the network's
    Checked: no
    """

    name = "antaramanado"
    home = "https://manado.antaranews.com/"


class Beritamanado(Portal):
    """BeritaManado, Manado.

    Site: https://beritamanado.com/
    System: WordPress, REST interface said to be open
    Caveats: none known
    Checked: no
    """

    name = "beritamanado"
    home = "https://beritamanado.com/"


class Harianmanado(Portal):
    """Harian Manado, Manado.

    Site: https://harianmanado.com/
    System: WordPress, REST interface said to be open
    Caveats: the province is told by the name
    Checked: no
    """

    name = "harianmanado"
    home = "https://harianmanado.com/"


class Kotamobagupost(Portal):
    """Kotamobagu Post, Kotamobagu.

    Site: https://kotamobagupost.com/
    System: WordPress, REST interface said to be open
    Caveats: the province is told by the name
    Checked: no
    """

    name = "kotamobagupost"
    home = "https://kotamobagupost.com/"


class Manadopost(JawaPos):
    """Manado Post, Manado.

    Site: https://manadopost.jawapos.com/
    System: Jawa Pos
    Caveats: none beyond the network's
    Checked: no
    """

    name = "manadopost"
    home = "https://manadopost.jawapos.com/"


class Radarmanado(Portal):
    """Radar Manado, Manado.

    Site: https://radarmanado.com/
    System: WordPress, REST interface said to be open
    Caveats: the province is told by the name
    Checked: no
    """

    name = "radarmanado"
    home = "https://radarmanado.com/"


class Tribunmanado(Tribun):
    """Tribun Manado, Manado.

    Site: https://manado.tribunnews.com/
    System: Tribun
    Caveats: none beyond the network's
    Checked: no
    """

    name = "tribunmanado"
    home = "https://manado.tribunnews.com/"


class Wartamanado(Portal):
    """Warta Manado, Manado.

    Site: https://wartamanado.com/
    System: WordPress, REST interface said to be open
    Caveats: the province is told by the name
    Checked: no
    """

    name = "wartamanado"
    home = "https://wartamanado.com/"
