"""The portals of Kepulauan Bangka Belitung."""

from crawler.networks.antara import Antara
from crawler.networks.disway import Disway
from crawler.networks.tribun import Tribun
from crawler.spiders.portal import Portal


class Antarababel(Antara):
    """Antara Bangka Belitung, Pangkalpinang.

    Site: https://babel.antaranews.com/
    System: Antara
    Source: articles cited in public page text, such as
        https://babel.antaranews.com/berita/373107/belitung-timur-lestarikan-budaya-lintang, seen 2026-11
    Caveats: none beyond the network's
    Checked: no
    """

    name = "antarababel"
    home = "https://babel.antaranews.com/"


class Babelhebat(Portal):
    """babelhebat.com.

    Site: https://babelhebat.com/
    System: unknown
    Source: articles cited in public page text, such as
        https://babelhebat.com/jumat-bersih-bukti-kepedulian-pemkab-bangka-selatan-terhadap-, seen 2026-11
    Caveats: its province is that of the articles seen
    Checked: no
    """

    name = "babelhebat"
    home = "https://babelhebat.com/"


class Babelreview(Portal):
    """Babel Review.

    Site: https://babelreview.co.id/
    System: unknown
    Source: a public repository's outlet to province table, read each outlet's own recent headlines 2026-10-06, seen
        2026-11
    Caveats: none known
    Checked: no
    """

    name = "babelreview"
    home = "https://babelreview.co.id/"


class Bangkapos(Tribun):
    """Bangka Pos, Pangkalpinang.

    Site: https://bangka.tribunnews.com/
    System: Tribun
    Source: a public repository's table of Tribun sites by number, a daily report of readers' reactions, seen
        2026-11
    Caveats: none beyond the network's
    Checked: no
    """

    name = "bangkapos"
    home = "https://bangka.tribunnews.com/"


class Bangkaterkini(Portal):
    """Bangka Terkini.

    Site: https://bangkaterkini.id/
    System: unknown
    Source: a public repository's outlet to province table, read each outlet's own recent headlines 2026-10-06, seen
        2026-11
    Caveats: none known
    Checked: no
    """

    name = "bangkaterkini"
    home = "https://bangkaterkini.id/"


class Belitongekspresdisway(Disway):
    """belitongekspres.disway.id.

    Site: https://belitongekspres.disway.id/
    System: Disway
    Source: articles cited in public page text, such as
        https://belitongekspres.disway.id/amp/650023/buka-festival-bahari-buku-limau-bupati-, seen 2026-11
    Caveats: its province is that of the articles seen
    Checked: no
    """

    name = "belitongekspresdisway"
    home = "https://belitongekspres.disway.id/"


class Belitongtoday(Portal):
    """belitongtoday.com.

    Site: https://belitongtoday.com/
    System: unknown
    Source: articles cited in public page text, such as
        https://belitongtoday.com/melalui-festival-kebhinekaan-beltim-burhanudin-ajak-lestarikan-, seen 2026-11
    Caveats: its province is that of the articles seen
    Checked: no
    """

    name = "belitongtoday"
    home = "https://belitongtoday.com/"


class Beritababel(Portal):
    """Berita Babel.

    Site: https://beritababel.com/
    System: unknown
    Source: the public scraper icetea, site statistics page, in order of province; about 2018-19, seen 2026-11
    Caveats: listed some years ago, may be gone
    Checked: no
    """

    name = "beritababel"
    home = "https://beritababel.com/"


class Beritabangka(Portal):
    """Berita Bangka.

    Site: https://beritabangka.com/
    System: unknown
    Source: the public scraper icetea, site statistics page, in order of province; about 2018-19, seen 2026-11
    Caveats: listed some years ago, may be gone
    Checked: no
    """

    name = "beritabangka"
    home = "https://beritabangka.com/"


class Kabarbabel(Portal):
    """Kabar Babel.

    Site: https://kabarbabel.com/
    System: unknown
    Source: the public scraper icetea, site statistics page, in order of province; about 2018-19, seen 2026-11
    Caveats: listed some years ago, may be gone
    Checked: no
    """

    name = "kabarbabel"
    home = "https://kabarbabel.com/"


class Kabarbangka(Portal):
    """Kabar Bangka.

    Site: https://kabarbangka.com/
    System: unknown
    Source: the public scraper icetea, site statistics page, in order of province; about 2018-19, seen 2026-11
    Caveats: listed some years ago, may be gone
    Checked: no
    """

    name = "kabarbangka"
    home = "https://kabarbangka.com/"


class Negerilaskarpelangi(Portal):
    """negerilaskarpelangi.com.

    Site: https://negerilaskarpelangi.com/
    System: WordPress, told by the address of an article
    Source: articles cited in public page text, such as
        https://negerilaskarpelangi.com/2019/11/15/bupati-belitung-membuka-secara-resmi-festival-, seen 2026-11
    Caveats: its province is that of the articles seen
    Checked: no
    """

    name = "negerilaskarpelangi"
    home = "https://negerilaskarpelangi.com/"


class Posbelitung(Tribun):
    """Pos Belitung, Tanjung Pandan.

    Site: https://belitung.tribunnews.com/
    System: Tribun
    Source: a public repository's table of Tribun sites by number, a daily report of readers' reactions, seen
        2026-11
    Caveats: none beyond the network's
    Checked: no
    """

    name = "posbelitung"
    home = "https://belitung.tribunnews.com/"


class Radarbangka(Portal):
    """Radar Bangka.

    Site: https://radarbangka.co.id/
    System: unknown
    Source: the public scraper icetea, site statistics page, in order of province; about 2018-19, seen 2026-11
    Caveats: listed some years ago, may be gone
    Checked: no
    """

    name = "radarbangka"
    home = "https://radarbangka.co.id/"


class Rakyatpos(Portal):
    """Rakyat Pos.

    Site: https://rakyatpos.com/
    System: unknown
    Source: the public scraper icetea, site statistics page, in order of province; about 2018-19, seen 2026-11
    Caveats: listed some years ago, may be gone
    Checked: no
    """

    name = "rakyatpos"
    home = "https://rakyatpos.com/"


class Reportasebangka(Portal):
    """Reportase Bangka.

    Site: https://reportasebangka.com/
    System: unknown
    Source: the public scraper icetea, site statistics page, in order of province; about 2018-19, seen 2026-11
    Caveats: listed some years ago, may be gone
    Checked: no
    """

    name = "reportasebangka"
    home = "https://reportasebangka.com/"


class Rmolbabel(Portal):
    """RMOL Babel.

    Site: https://rmolbabel.com/
    System: unknown
    Source: the public scraper icetea, site statistics page, in order of province; about 2018-19, seen 2026-11
    Caveats: listed some years ago, may be gone
    Checked: no
    """

    name = "rmolbabel"
    home = "https://rmolbabel.com/"


class Wartabangka(Portal):
    """wartabangka.com.

    Site: https://wartabangka.com/
    System: unknown
    Source: articles cited in public page text, such as http://wartabangka.com/category/pemerintahan/, seen 2026-11
    Caveats: its province is that of the articles seen
    Checked: no
    """

    name = "wartabangka"
    home = "https://wartabangka.com/"
