"""The portals of Sulawesi Selatan."""

from crawler.networks.antara import Antara
from crawler.networks.detik import Detik
from crawler.networks.tribun import Tribun
from crawler.spiders.portal import Portal


class Antaramakassar(Antara):
    """Antara Sulawesi Selatan, Makassar.

    Site: https://makassar.antaranews.com/
    System: Antara
    Source: articles cited in public page text, such as
        https://makassar.antaranews.com/amp/berita/153451/polres-pohuwato-sidak-aktivitas-lokasi-, seen 2026-11
    Caveats: covers Sulawesi Barat too
    Checked: no
    """

    name = "antaramakassar"
    home = "https://makassar.antaranews.com/"


class Berita(Portal):
    """berita.news.

    Site: https://berita.news/
    System: WordPress, told by the address of an article
    Source: articles cited in public page text, such as https://berita.news/?p=7174, seen 2026-11
    Caveats: its province is that of the articles seen
    Checked: no
    """

    name = "berita"
    home = "https://berita.news/"


class Beritakotamakassar(Portal):
    """Berita Kota Makassar.

    Site: https://beritakotamakassar.com/
    System: unknown
    Source: a public repository's outlets of Makassar probed 2026-09, seen 2026-11
    Caveats: none known
    Checked: no
    """

    name = "beritakotamakassar"
    home = "https://beritakotamakassar.com/"


class Detiksulsel(Detik):
    """detikSulsel, Makassar.

    Site: https://www.detik.com/sulsel/
    System: detik
    Source: an address of its own in public repositories,
        https://www.detik.com/sulsel/berita/d-8634012/heboh-emak-emak-di-pinrang-labrak-, seen 2026-12
    Caveats: covers its neighbours in Sulawesi too
    Checked: no
    """

    name = "detiksulsel"
    home = "https://www.detik.com/sulsel/"


class Fajar(Portal):
    """Harian Fajar, Makassar.

    Site: https://fajar.co.id/
    System: WordPress, REST interface said to be open
    Source: a public repository's table of outlets with their home province, for a register of election
        incidents, seen 2026-11
    Caveats: the archive starts in March 2017
    Checked: no
    """

    name = "fajar"
    home = "https://fajar.co.id/"


class Gosulsel(Portal):
    """Gosulsel, Makassar.

    Site: https://gosulsel.com/
    System: WordPress, REST interface said to be open
    Source: a public repository's table of outlets with their home province, for a register of election
        incidents, seen 2026-11
    Caveats: the site lost its archive; posts start in January 2025
    Checked: no
    """

    name = "gosulsel"
    home = "https://gosulsel.com/"


class Harianfajar(Portal):
    """Harian Fajar, newspaper, Makassar.

    Site: https://harian.fajar.co.id/
    System: WordPress, Gian MR (newkarma)
    Source: an address of its own in public repositories,
        https://harian.fajar.co.id/2025/08/20/, seen 2026-12
    Caveats: feeds by category at /category/NAME/feed/
    Checked: no
    """

    name = "harianfajar"
    home = "https://harian.fajar.co.id/"


class Inikata(Portal):
    """Inikata.

    Site: https://inikata.com/
    System: unknown
    Source: a public repository's outlets of Makassar probed 2026-09, seen 2026-11
    Caveats: none known
    Checked: no
    """

    name = "inikata"
    home = "https://inikata.com/"


class Kabarmakassar(Portal):
    """Kabar Makassar, Makassar.

    Site: https://kabarmakassar.com/
    System: WordPress, Elementor
    Source: a public repository's table of outlets of Makassar, seen 2026-12
    Caveats: few posts from before 2017
    Checked: no
    """

    name = "kabarmakassar"
    home = "https://kabarmakassar.com/"


class Makassarchannel(Portal):
    """makassarchannel.com.

    Site: https://makassarchannel.com/
    System: unknown
    Source: articles cited in public page text, such as
        https://makassarchannel.com/ini-cara-kejati-tangani-dugaan-suap-rp-45-miliar-di-, seen 2026-11
    Caveats: its province is that of the articles seen
    Checked: no
    """

    name = "makassarchannel"
    home = "https://makassarchannel.com/"


class Makassarterkini(Portal):
    """Terkini Makassar.

    Site: https://makassar.terkini.id/
    System: WordPress, REST said to be open
    Source: a public repository's outlets of Makassar probed 2026-09, seen 2026-11
    Caveats: none known
    Checked: no
    """

    name = "makassarterkini"
    home = "https://makassar.terkini.id/"


class Marosnews(Portal):
    """Maros News, Maros.

    Site: https://marosnews.com/
    System: WordPress, REST interface said to be open
    Source: none found
    Caveats: the province is told by the name
    Checked: no
    """

    name = "marosnews"
    home = "https://marosnews.com/"
    sourced = False


class Parepareterkini(Portal):
    """Parepare Terkini, Parepare.

    Site: https://parepareterkini.com/
    System: WordPress, REST interface said to be open
    Source: none found
    Caveats: the province is told by the name
    Checked: no
    """

    name = "parepareterkini"
    home = "https://parepareterkini.com/"
    sourced = False


class Parepos(Portal):
    """Pare Pos.

    Site: https://parepos.com/
    System: unknown
    Source: a public repository's publisher to domain table, seen 2026-11
    Caveats: none known
    Checked: no
    """

    name = "parepos"
    home = "https://parepos.com/"


class Pijarnews(Portal):
    """pijarnews.com.

    Site: https://pijarnews.com/
    System: unknown
    Source: articles cited in public page text, such as
        https://pijarnews.com/bupati-takalar-resmi-ditahan-usai-diperiksa-3-jam, seen 2026-11
    Caveats: its province is that of the articles seen
    Checked: no
    """

    name = "pijarnews"
    home = "https://pijarnews.com/"


class Rakyatku(Portal):
    """rakyatku.com.

    Site: https://rakyatku.com/
    System: unknown
    Source: articles cited in public page text, such as
        https://rakyatku.com/read/138057/kejati-sudah-periksa-bupati-bulukumba-terkait-kasus-, seen 2026-11
    Caveats: its province is that of the articles seen
    Checked: no
    """

    name = "rakyatku"
    home = "https://rakyatku.com/"


class Rakyatsulsel(Portal):
    """Rakyat Sulsel.

    Site: https://rakyatsulsel.co/
    System: unknown
    Source: a public repository's outlets of Makassar probed 2026-09, seen 2026-11
    Caveats: none known
    Checked: no
    """

    name = "rakyatsulsel"
    home = "https://rakyatsulsel.co/"


class Sulselekspres(Portal):
    """Sulsel Ekspres, Makassar.

    Site: https://sulselekspres.com/
    System: WordPress, JNews
    Source: an address of its own in public repositories,
        https://sulselekspres.com/wp-content/uploads/2019/10/IMG-20191009-WA0014.jpg, seen 2026-12
    Caveats: none known
    Checked: no
    """

    name = "sulselekspres"
    home = "https://sulselekspres.com/"


class Sulselsatu(Portal):
    """Sulsel Satu, Makassar.

    Site: https://sulselsatu.com/
    System: WordPress, REST interface said to be open
    Source: a public repository's table of outlets with their home province, for a register of election
        incidents, seen 2026-11
    Caveats: none known
    Checked: no
    """

    name = "sulselsatu"
    home = "https://sulselsatu.com/"


class Tribuntimur(Tribun):
    """Tribun Timur, Makassar.

    Site: https://makassar.tribunnews.com/
    System: Tribun
    Source: a public repository's table of Tribun sites by number, a daily report of readers' reactions, seen
        2026-11
    Caveats: none beyond the network's
    Checked: no
    """

    name = "tribuntimur"
    home = "https://makassar.tribunnews.com/"


class Tribuntoraja(Tribun):
    """Tribun Toraja, Toraja.

    Site: https://toraja.tribunnews.com/
    System: Tribun
    Source: a public repository's table of Tribun sites by number, a daily report of readers' reactions, seen
        2026-11
    Caveats: none beyond the network's
    Checked: no
    """

    name = "tribuntoraja"
    home = "https://toraja.tribunnews.com/"


class Upeks(Portal):
    """Ujungpandang Ekspres, Makassar.

    Site: https://upeks.co.id/
    System: WordPress
    Source: a public repository's table of outlets of Makassar, seen 2026-12
    Caveats: answers 403 after some eight calls a minute; the archive starts in 2019
    Checked: no
    """

    name = "upeks"
    home = "https://upeks.co.id/"
