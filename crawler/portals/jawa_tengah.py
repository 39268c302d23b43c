"""The portals of Jawa Tengah."""

from crawler.networks.antara import Antara
from crawler.networks.detik import Detik
from crawler.networks.jawapos import JawaPos
from crawler.networks.promedia import Promedia
from crawler.networks.tribun import Tribun
from crawler.spiders.portal import Portal


class Antarajateng(Antara):
    """Antara Jawa Tengah, Semarang.

    Site: https://jateng.antaranews.com/
    System: Antara
    Caveats: none beyond the network's
    Checked: no
    """

    name = "antarajateng"
    home = "https://jateng.antaranews.com/"


class Beritajateng(Portal):
    """Berita Jateng, Semarang.

    Site: https://beritajateng.id/
    System: WordPress, REST interface said to be open
    Caveats: the province is told by the name
    Checked: no
    """

    name = "beritajateng"
    home = "https://beritajateng.id/"


class Detikjateng(Detik):
    """detikJateng, Semarang.

    Site: https://www.detik.com/jateng/
    System: detik
    Caveats: none beyond the network's
    Checked: no
    """

    name = "detikjateng"
    home = "https://www.detik.com/jateng/"


class Fokusblora(Portal):
    """Fokus Blora, Blora.

    Site: https://fokusblora.com/
    System: WordPress, REST interface said to be open
    Caveats: the province is told by the name
    Checked: no
    """

    name = "fokusblora"
    home = "https://fokusblora.com/"


class Magelangonline(Portal):
    """Magelang Online, Magelang.

    Site: https://magelangonline.com/
    System: WordPress, REST interface said to be open
    Caveats: the province is told by the name
    Checked: no
    """

    name = "magelangonline"
    home = "https://magelangonline.com/"


class Mediapekalongan(Portal):
    """Media Pekalongan, Pekalongan.

    Site: https://mediapekalongan.com/
    System: WordPress, REST interface said to be open
    Caveats: the province is told by the name
    Checked: no
    """

    name = "mediapekalongan"
    home = "https://mediapekalongan.com/"


class Radarsemarang(JawaPos):
    """Radar Semarang, Semarang.

    Site: https://radarsemarang.jawapos.com/
    System: Jawa Pos
    Caveats: none beyond the network's
    Checked: no
    """

    name = "radarsemarang"
    home = "https://radarsemarang.jawapos.com/"


class Radarsolo(JawaPos):
    """Radar Solo, Surakarta.

    Site: https://radarsolo.jawapos.com/
    System: Jawa Pos
    Caveats: none beyond the network's
    Checked: no
    """

    name = "radarsolo"
    home = "https://radarsolo.jawapos.com/"


class Solopos(Portal):
    """Solopos, Surakarta.

    Site: https://solopos.com/
    System: unknown
    Caveats: part of it has moved to espos.id
    Checked: no
    """

    name = "solopos"
    home = "https://solopos.com/"


class Suarablora(Portal):
    """Suara Blora, Blora.

    Site: https://suarablora.com/
    System: WordPress, REST interface said to be open
    Caveats: the province is told by the name
    Checked: no
    """

    name = "suarablora"
    home = "https://suarablora.com/"


class Suaramerdeka(Promedia):
    """Suara Merdeka, Semarang.

    Site: https://www.suaramerdeka.com/
    System: Promedia
    Caveats: that it runs on Promedia is general knowledge
    Checked: no
    """

    name = "suaramerdeka"
    home = "https://www.suaramerdeka.com/"


class Suarasemarang(Portal):
    """Suara Semarang, Semarang.

    Site: https://suarasemarang.com/
    System: WordPress, REST interface said to be open
    Caveats: the province is told by the name
    Checked: no
    """

    name = "suarasemarang"
    home = "https://suarasemarang.com/"


class Tribunbanyumas(Tribun):
    """Tribun Banyumas, Purwokerto.

    Site: https://banyumas.tribunnews.com/
    System: Tribun
    Caveats: none beyond the network's
    Checked: no
    """

    name = "tribunbanyumas"
    home = "https://banyumas.tribunnews.com/"


class Tribunjateng(Tribun):
    """Tribun Jateng, Semarang.

    Site: https://jateng.tribunnews.com/
    System: Tribun
    Caveats: none beyond the network's
    Checked: no
    """

    name = "tribunjateng"
    home = "https://jateng.tribunnews.com/"


class Tribunmuria(Tribun):
    """Tribun Muria, Kudus.

    Site: https://muria.tribunnews.com/
    System: Tribun
    Caveats: none beyond the network's
    Checked: no
    """

    name = "tribunmuria"
    home = "https://muria.tribunnews.com/"


class Tribunsolo(Tribun):
    """Tribun Solo, Surakarta.

    Site: https://solo.tribunnews.com/
    System: Tribun
    Caveats: none beyond the network's
    Checked: no
    """

    name = "tribunsolo"
    home = "https://solo.tribunnews.com/"
