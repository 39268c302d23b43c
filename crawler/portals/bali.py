"""The portals of Bali."""

from crawler.networks.antara import Antara
from crawler.networks.detik import Detik
from crawler.networks.jawapos import JawaPos
from crawler.networks.nusabali import NusaBaliSite
from crawler.networks.tribun import Tribun
from crawler.spiders.portal import Portal


class Antarabali(Antara):
    """Antara Bali, Denpasar.

    Site: https://bali.antaranews.com/
    System: Antara
    Caveats: none beyond the network's
    Checked: no
    """

    name = "antarabali"
    home = "https://bali.antaranews.com/"


class Baliexpress(JawaPos):
    """Bali Express, Denpasar.

    Site: https://baliexpress.jawapos.com/
    System: Jawa Pos
    Caveats: none beyond the network's
    Checked: no
    """

    name = "baliexpress"
    home = "https://baliexpress.jawapos.com/"


class Balipost(Portal):
    """Bali Post, Denpasar.

    Site: https://balipost.com/
    System: WordPress, tagDiv Newspaper
    Caveats: articles at /news/YYYY/MM/DD/; REST interface said to be open
    Checked: no
    """

    name = "balipost"
    home = "https://balipost.com/"


class Denpost(Portal):
    """DenPost, Denpasar.

    Site: https://denpost.id/
    System: WordPress, tagDiv Newspaper
    Caveats: none known
    Checked: no
    """

    name = "denpost"
    home = "https://denpost.id/"


class Detikbali(Detik):
    """detikBali, Denpasar.

    Site: https://www.detik.com/bali/
    System: detik
    Caveats: covers Nusa Tenggara too
    Checked: no
    """

    name = "detikbali"
    home = "https://www.detik.com/bali/"


class Nusabali(NusaBaliSite):
    """NusaBali, Denpasar.

    Site: https://www.nusabali.com/
    System: NusaBali
    Caveats: none known
    Checked: no
    """

    name = "nusabali"
    home = "https://www.nusabali.com/"


class Radarbali(JawaPos):
    """Radar Bali, Denpasar.

    Site: https://radarbali.jawapos.com/
    System: Jawa Pos
    Caveats: none beyond the network's
    Checked: no
    """

    name = "radarbali"
    home = "https://radarbali.jawapos.com/"


class Singarajanow(Portal):
    """Singaraja Now, Singaraja.

    Site: https://singarajanow.com/
    System: WordPress, REST interface said to be open
    Caveats: the province is told by the name
    Checked: no
    """

    name = "singarajanow"
    home = "https://singarajanow.com/"


class Tribunbali(Tribun):
    """Tribun Bali, Denpasar.

    Site: https://bali.tribunnews.com/
    System: Tribun
    Caveats: none beyond the network's
    Checked: no
    """

    name = "tribunbali"
    home = "https://bali.tribunnews.com/"
