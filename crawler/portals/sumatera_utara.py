"""The portals of Sumatera Utara."""

from crawler.networks.antara import Antara
from crawler.networks.detik import Detik
from crawler.networks.jawapos import JawaPos
from crawler.networks.tribun import Tribun
from crawler.spiders.portal import Portal


class Analisadaily(Portal):
    """Harian Analisa, Medan.

    Site: https://analisadaily.com/
    System: unknown
    Caveats: none known
    Checked: no
    """

    name = "analisadaily"
    home = "https://analisadaily.com/"


class Antarasumut(Antara):
    """Antara Sumatera Utara, Medan.

    Site: https://sumut.antaranews.com/
    System: Antara
    Caveats: none beyond the network's
    Checked: no
    """

    name = "antarasumut"
    home = "https://sumut.antaranews.com/"


class Binjainews(Portal):
    """Binjai News, Binjai.

    Site: https://binjainews.com/
    System: WordPress, REST interface said to be open
    Caveats: the province is told by the name
    Checked: no
    """

    name = "binjainews"
    home = "https://binjainews.com/"


class Detiksumut(Detik):
    """detikSumut, Medan.

    Site: https://www.detik.com/sumut/
    System: detik
    Caveats: none beyond the network's
    Checked: no
    """

    name = "detiksumut"
    home = "https://www.detik.com/sumut/"


class Gosumut(Portal):
    """GoSumut, Medan.

    Site: https://gosumut.com/
    System: own
    Caveats: none known
    Checked: no
    """

    name = "gosumut"
    home = "https://gosumut.com/"


class Medandaily(Portal):
    """Medan Daily, Medan.

    Site: https://medandaily.com/
    System: WordPress, REST interface said to be open
    Caveats: none known
    Checked: no
    """

    name = "medandaily"
    home = "https://medandaily.com/"


class Mistar(Portal):
    """Mistar, Medan.

    Site: https://mistar.id/
    System: unknown
    Caveats: none known
    Checked: no
    """

    name = "mistar"
    home = "https://mistar.id/"


class Sumutpos(JawaPos):
    """Sumut Pos, Medan.

    Site: https://sumutpos.jawapos.com/
    System: Jawa Pos
    Caveats: none beyond the network's
    Checked: no
    """

    name = "sumutpos"
    home = "https://sumutpos.jawapos.com/"


class Tribunmedan(Tribun):
    """Tribun Medan, Medan.

    Site: https://medan.tribunnews.com/
    System: Tribun
    Caveats: none beyond the network's
    Checked: no
    """

    name = "tribunmedan"
    home = "https://medan.tribunnews.com/"


class Waspada(Portal):
    """Harian Waspada, Medan.

    Site: https://www.waspada.id/
    System: unknown
    Caveats: none known
    Checked: no
    """

    name = "waspada"
    home = "https://www.waspada.id/"
