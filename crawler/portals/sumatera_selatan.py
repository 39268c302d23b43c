"""The portals of Sumatera Selatan."""

from crawler.networks.antara import Antara
from crawler.networks.detik import Detik
from crawler.networks.tribun import Tribun
from crawler.spiders.portal import Portal


class Antarasumsel(Antara):
    """Antara Sumatera Selatan, Palembang.

    Site: https://sumsel.antaranews.com/
    System: Antara
    Caveats: none beyond the network's
    Checked: no
    """

    name = "antarasumsel"
    home = "https://sumsel.antaranews.com/"


class Beritalubuklinggau(Portal):
    """Berita Lubuklinggau, Lubuklinggau.

    Site: https://beritalubuklinggau.com/
    System: WordPress, REST interface said to be open
    Caveats: the province is told by the name
    Checked: no
    """

    name = "beritalubuklinggau"
    home = "https://beritalubuklinggau.com/"


class Detiksumbagsel(Detik):
    """detikSumbagsel, Palembang.

    Site: https://www.detik.com/sumbagsel/
    System: detik
    Caveats: covers Jambi, Bengkulu, Lampung and Bangka Belitung too
    Checked: no
    """

    name = "detiksumbagsel"
    home = "https://www.detik.com/sumbagsel/"


class Kabarpalembang(Portal):
    """Kabar Palembang, Palembang.

    Site: https://kabarpalembang.id/
    System: WordPress, REST interface said to be open
    Caveats: the province is told by the name
    Checked: no
    """

    name = "kabarpalembang"
    home = "https://kabarpalembang.id/"


class Sripoku(Tribun):
    """Sriwijaya Post, Palembang.

    Site: https://palembang.tribunnews.com/
    System: Tribun
    Caveats: none beyond the network's
    Checked: no
    """

    name = "sripoku"
    home = "https://palembang.tribunnews.com/"


class Sumeks(Portal):
    """Sumatera Ekspres, Palembang.

    Site: https://sumeks.disway.id/
    System: Disway
    Caveats: was sumeks.co (WordPress, Gian MR)
    Checked: no
    """

    name = "sumeks"
    home = "https://sumeks.disway.id/"


class Tribunsumsel(Tribun):
    """Tribun Sumsel, Palembang.

    Site: https://sumsel.tribunnews.com/
    System: Tribun
    Caveats: none beyond the network's
    Checked: no
    """

    name = "tribunsumsel"
    home = "https://sumsel.tribunnews.com/"
