"""The portals of Kepulauan Riau."""

from crawler.networks.antara import Antara
from crawler.networks.tribun import Tribun
from crawler.spiders.portal import Portal


class Antarakepri(Antara):
    """Antara Kepulauan Riau, Tanjungpinang.

    Site: https://kepri.antaranews.com/
    System: Antara
    Source: a public repository's table of Antara's bureaux by province, seen 2026-11
    Caveats: none beyond the network's
    Checked: no
    """

    name = "antarakepri"
    home = "https://kepri.antaranews.com/"


class Batamnews(Portal):
    """Batamnews, Batam.

    Site: https://www.batamnews.co.id/
    System: own, articles at /berita-NUMBER-slug
    Source: an address of its own in public repositories,
        https://www.batamnews.co.id/berita-109784-kabupaten-karimun-belum-mampu-raih-adipura-, seen 2026-12
    Caveats: none known
    Checked: no
    """

    name = "batamnews"
    home = "https://www.batamnews.co.id/"


class Batampos(Portal):
    """Batam Pos, Batam.

    Site: https://batampos.co.id/
    System: WordPress, tagDiv Newspaper
    Source: an address of its own in public repositories,
        https://batampos.co.id/category/tanjungpinang/page/, seen 2026-12
    Caveats: REST interface said to be open
    Checked: no
    """

    name = "batampos"
    home = "https://batampos.co.id/"


class Batamtoday(Portal):
    """Batam Today.

    Site: https://batamtoday.com/
    System: unknown
    Source: the public scraper icetea, site statistics page, in order of province; about 2018-19, seen 2026-11
    Caveats: listed some years ago, may be gone
    Checked: no
    """

    name = "batamtoday"
    home = "https://batamtoday.com/"


class Beritabatam(Portal):
    """Berita Batam, Batam.

    Site: https://beritabatam.com/
    System: WordPress, REST interface said to be open
    Source: none found
    Caveats: the province is told by the name
    Checked: no
    """

    name = "beritabatam"
    home = "https://beritabatam.com/"
    sourced = False


class Hariankepri(Portal):
    """Harian Kepri.

    Site: https://hariankepri.com/
    System: unknown
    Source: a public repository's outlet to province table, read each outlet's own recent headlines 2026-10-06, seen
        2026-11
    Caveats: none known
    Checked: no
    """

    name = "hariankepri"
    home = "https://hariankepri.com/"


class Infokepri(Portal):
    """Info Kepri.

    Site: https://infokepri.com/
    System: unknown
    Source: the public scraper icetea, site statistics page, in order of province; about 2018-19, seen 2026-11
    Caveats: listed some years ago, may be gone
    Checked: no
    """

    name = "infokepri"
    home = "https://infokepri.com/"


class Kepri(Portal):
    """Kepri Info.

    Site: https://kepri.info/
    System: unknown
    Source: the public scraper icetea, site statistics page, in order of province; about 2018-19, seen 2026-11
    Caveats: listed some years ago, may be gone
    Checked: no
    """

    name = "kepri"
    home = "https://kepri.info/"


class Keprionline(Portal):
    """Kepri Online.

    Site: https://keprionline.co.id/
    System: unknown
    Source: the public scraper icetea, site statistics page, in order of province; about 2018-19, seen 2026-11
    Caveats: listed some years ago, may be gone
    Checked: no
    """

    name = "keprionline"
    home = "https://keprionline.co.id/"


class Kwarta5(Portal):
    """kwarta5.com.

    Site: https://kwarta5.com/
    System: Blogger, told by the address of an article
    Source: articles cited in public page text, such as
        https://kwarta5.com/2023/05/psdkp-tingkatkan-mutu-kerja-bupati.html, seen 2026-11
    Caveats: its province is that of the articles seen
    Checked: no
    """

    name = "kwarta5"
    home = "https://kwarta5.com/"


class Lendoot(Portal):
    """Lendoot.

    Site: https://lendoot.com/
    System: unknown
    Source: the public scraper icetea, site statistics page, in order of province; about 2018-19, seen 2026-11
    Caveats: listed some years ago, may be gone
    Checked: no
    """

    name = "lendoot"
    home = "https://lendoot.com/"


class Lintaskepri(Portal):
    """Lintas Kepri.

    Site: https://lintaskepri.com/
    System: unknown
    Source: the public scraper icetea, site statistics page, in order of province; about 2018-19, seen 2026-11
    Caveats: listed some years ago, may be gone
    Checked: no
    """

    name = "lintaskepri"
    home = "https://lintaskepri.com/"


class Metrobatam(Portal):
    """metrobatam.com.

    Site: https://metrobatam.com/
    System: unknown
    Source: articles cited in public page text, such as
        https://www.metrobatam.com/2025/08/ketua-lami-kepri-desak-kasatpol-airud-polres-lingga-, seen 2026-11
    Caveats: its province is that of the articles seen
    Checked: no
    """

    name = "metrobatam"
    home = "https://metrobatam.com/"


class Radarbintan(Portal):
    """Radar Bintan, Bintan.

    Site: https://radarbintan.com/
    System: WordPress, REST interface said to be open
    Source: none found
    Caveats: the province is told by the name
    Checked: no
    """

    name = "radarbintan"
    home = "https://radarbintan.com/"
    sourced = False


class Sijorikepri(Portal):
    """Sijori Kepri.

    Site: https://sijorikepri.com/
    System: unknown
    Source: the public scraper icetea, site statistics page, in order of province; about 2018-19, seen 2026-11
    Caveats: listed some years ago, may be gone
    Checked: no
    """

    name = "sijorikepri"
    home = "https://sijorikepri.com/"


class Sijoritoday(Portal):
    """Sijori Today.

    Site: https://sijoritoday.com/
    System: unknown
    Source: a public repository's list of media verified factually by Dewan Pers, with home and feed, seen 2026-11
    Caveats: none known
    Checked: no
    """

    name = "sijoritoday"
    home = "https://sijoritoday.com/"
    verified = "factual"


class Tanjungpinangpos(Portal):
    """Tanjungpinang Pos.

    Site: https://tanjungpinangpos.co.id/
    System: unknown
    Source: the public scraper icetea, site statistics page, in order of province; about 2018-19, seen 2026-11
    Caveats: listed some years ago, may be gone
    Checked: no
    """

    name = "tanjungpinangpos"
    home = "https://tanjungpinangpos.co.id/"


class Tribunbatam(Tribun):
    """Tribun Batam, Batam.

    Site: https://batam.tribunnews.com/
    System: Tribun
    Source: a public repository's table of Tribun sites by number, a daily report of readers' reactions, seen
        2026-11
    Caveats: none beyond the network's
    Checked: no
    """

    name = "tribunbatam"
    home = "https://batam.tribunnews.com/"


class Ulasan(Portal):
    """Ulasan, Tanjungpinang.

    Site: https://ulasan.co/
    System: WordPress, REST interface said to be open
    Source: articles cited in public page text, such as
        https://ulasan.co/anambas-bakal-punya-kampung-nelayan-merah-putih/, seen 2026-11
    Caveats: none known
    Checked: no
    """

    name = "ulasan"
    home = "https://ulasan.co/"
