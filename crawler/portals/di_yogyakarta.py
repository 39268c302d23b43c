"""The portals of Daerah Istimewa Yogyakarta."""

from crawler.networks.antara import Antara
from crawler.networks.detik import Detik
from crawler.networks.jawapos import JawaPos
from crawler.networks.tribun import Tribun
from crawler.spiders.portal import Portal


class Antarajogja(Antara):
    """Antara Yogyakarta, Yogyakarta.

    Site: https://jogja.antaranews.com/
    System: Antara
    Caveats: none beyond the network's
    Checked: no
    """

    name = "antarajogja"
    home = "https://jogja.antaranews.com/"


class Detikjogja(Detik):
    """detikJogja, Yogyakarta.

    Site: https://www.detik.com/jogja/
    System: detik
    Caveats: none beyond the network's
    Checked: no
    """

    name = "detikjogja"
    home = "https://www.detik.com/jogja/"


class Fokusjogja(Portal):
    """Fokus Jogja, Yogyakarta.

    Site: https://fokusjogja.com/
    System: WordPress, REST interface said to be open
    Caveats: the province is told by the name
    Checked: no
    """

    name = "fokusjogja"
    home = "https://fokusjogja.com/"


class Harianjogja(Portal):
    """Harian Jogja, Yogyakarta.

    Site: https://www.harianjogja.com/
    System: own, articles at /r-NUMBER/slug
    Caveats: older articles stand on sub-domains
    Checked: no
    """

    name = "harianjogja"
    home = "https://www.harianjogja.com/"


class Radarjogja(JawaPos):
    """Radar Jogja, Yogyakarta.

    Site: https://radarjogja.jawapos.com/
    System: Jawa Pos
    Caveats: was radarjogja.co (WordPress)
    Checked: no
    """

    name = "radarjogja"
    home = "https://radarjogja.jawapos.com/"


class Tribunjogja(Tribun):
    """Tribun Jogja, Yogyakarta.

    Site: https://jogja.tribunnews.com/
    System: Tribun
    Caveats: none beyond the network's
    Checked: no
    """

    name = "tribunjogja"
    home = "https://jogja.tribunnews.com/"
