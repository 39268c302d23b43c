"""The portals of Papua Selatan."""

from crawler.networks.rri import Rri
from crawler.spiders.portal import Portal


class Bcmerauke(Portal):
    """BCMerauke, Merauke.

    Site: https://bcmerauke.blogspot.com/
    System: Blogger, told by the host
    Source: a page of its own in public page text,
        https://bcmerauke.blogspot.com/2014_03_09_archive.html, seen 2026-12
    Caveats: its articles seen are of 2014, may be silent
    Checked: no
    """

    name = "bcmerauke"
    home = "https://bcmerauke.blogspot.com/"


class Kabardigoel(Portal):
    """kabardigoel.com.

    Site: https://kabardigoel.com/
    System: WordPress, told by the address of an article
    Source: articles cited in public page text, such as
        https://kabardigoel.com/2023/04/18/kedudukan-penting-birokrasi-pps-berikan-pada-oaps/, seen 2026-11
    Caveats: its province is that of the articles seen
    Checked: no
    """

    name = "kabardigoel"
    home = "https://kabardigoel.com/"


class Radarmerauke(Portal):
    """Radar Merauke.

    Site: https://www.radarmerauke.co/
    System: unknown
    Source: a page of its own in public page text,
        https://www.radarmerauke.co/rri-merauke-tetap-netral-di-pilkada-serentak/, seen 2026-12
    Caveats: its articles seen are of 2020, may be gone
    Checked: no
    """

    name = "radarmerauke"
    home = "https://www.radarmerauke.co/"


class Rrimerauke(Rri):
    """RRI Merauke.

    Site: https://rri.co.id/merauke/
    System: RRI
    Source: none found
    Caveats: the station is known, its path is the network's pattern
    Checked: no
    """

    name = "rrimerauke"
    home = "https://rri.co.id/merauke/"
    sourced = False


class Wartapress(Portal):
    """wartapress.com.

    Site: https://wartapress.com/
    System: unknown
    Source: articles cited in public page text, such as
        https://wartapress.com/knpi-boven-digoel-menyikapi-pleno-penetapan-calon-anggota-mrp-pps/, seen 2026-11
    Caveats: its province is that of the articles seen
    Checked: no
    """

    name = "wartapress"
    home = "https://wartapress.com/"
