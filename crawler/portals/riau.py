"""The portals of Riau."""

from crawler.networks.antara import Antara
from crawler.networks.jawapos import JawaPos
from crawler.networks.tribun import Tribun
from crawler.spiders.portal import Portal


class Antarariau(Antara):
    """Antara Riau, Pekanbaru.

    Site: https://riau.antaranews.com/
    System: Antara
    Source: an address of its own in public repositories,
        https://riau.antaranews.com/berita/360585/sistem-informasi-satu-unri-digaungkan, seen 2026-12
    Caveats: none beyond the network's
    Checked: no
    """

    name = "antarariau"
    home = "https://riau.antaranews.com/"


class Bekawan(Portal):
    """Bekawan.

    Site: https://bekawan.com/
    System: unknown
    Source: a public repository's list of Riau portals; several also on a page of goriau.com about AMSI and Dewan Pers,
        2019-12, seen 2026-11
    Caveats: none known
    Checked: no
    """

    name = "bekawan"
    home = "https://bekawan.com/"


class Beritariau(Portal):
    """Berita Riau.

    Site: https://beritariau.com/
    System: unknown
    Source: the public scraper icetea, site statistics page, in order of province; about 2018-19, seen 2026-11
    Caveats: listed some years ago, may be gone
    Checked: no
    """

    name = "beritariau"
    home = "https://beritariau.com/"


class Bertuahpos(Portal):
    """Bertuah Pos.

    Site: https://bertuahpos.com/
    System: unknown
    Source: a public repository's list of Riau portals; several also on a page of goriau.com about AMSI and Dewan Pers,
        2019-12, seen 2026-11
    Caveats: none known
    Checked: no
    """

    name = "bertuahpos"
    home = "https://bertuahpos.com/"


class Cakaplah(Portal):
    """CAKAPLAH, Pekanbaru.

    Site: https://www.cakaplah.com/
    System: unknown
    Source: an address of its own in public repositories,
        https://www.cakaplah.com/berita/baca/91144/2022/10/24/, seen 2026-12
    Caveats: none known
    Checked: no
    """

    name = "cakaplah"
    home = "https://www.cakaplah.com/"


class Daririau(Portal):
    """Dari Riau.

    Site: https://daririau.id/
    System: unknown
    Source: a public repository's list of Riau portals; several also on a page of goriau.com about AMSI and Dewan Pers,
        2019-12, seen 2026-11
    Caveats: none known
    Checked: no
    """

    name = "daririau"
    home = "https://daririau.id/"


class Datariau(Portal):
    """Data Riau.

    Site: https://datariau.com/
    System: unknown
    Source: a public repository's list of Riau portals; several also on a page of goriau.com about AMSI and Dewan Pers,
        2019-12, seen 2026-11
    Caveats: none known
    Checked: no
    """

    name = "datariau"
    home = "https://datariau.com/"


class Duriportalriau(Portal):
    """Duri Portal Riau.

    Site: https://duriportalriau.com/
    System: unknown
    Source: a public repository's list of Riau portals; several also on a page of goriau.com about AMSI and Dewan Pers,
        2019-12, seen 2026-11
    Caveats: none known
    Checked: no
    """

    name = "duriportalriau"
    home = "https://duriportalriau.com/"


class Ekonomipos(Portal):
    """Ekonomi Pos.

    Site: https://ekonomipos.com/
    System: unknown
    Source: a public repository's list of Riau portals; several also on a page of goriau.com about AMSI and Dewan Pers,
        2019-12, seen 2026-11
    Caveats: none known
    Checked: no
    """

    name = "ekonomipos"
    home = "https://ekonomipos.com/"


class Gopesisir(Portal):
    """gopesisir.com.

    Site: https://gopesisir.com/
    System: WordPress, told by the address of an article
    Source: articles cited in public page text, such as https://gopesisir.com/?p=9268, seen 2026-11
    Caveats: its province is that of the articles seen
    Checked: no
    """

    name = "gopesisir"
    home = "https://gopesisir.com/"


class Goriau(Portal):
    """GoRiau, Pekanbaru.

    Site: https://goriau.com/
    System: unknown
    Source: an address of its own in public repositories,
        https://www.goriau.com/berita/baca/donor-darah-untuk-kemanusiaan-grand-zuri-duri-, seen 2026-12
    Caveats: none known
    Checked: no
    """

    name = "goriau"
    home = "https://goriau.com/"


class Gresriau(Portal):
    """Gres Riau.

    Site: https://gresriau.com/
    System: unknown
    Source: a public repository's list of Riau portals; several also on a page of goriau.com about AMSI and Dewan Pers,
        2019-12, seen 2026-11
    Caveats: none known
    Checked: no
    """

    name = "gresriau"
    home = "https://gresriau.com/"


class Homeriau(Portal):
    """Home Riau.

    Site: https://homeriau.com/
    System: unknown
    Source: a public repository's list of Riau portals; several also on a page of goriau.com about AMSI and Dewan Pers,
        2019-12, seen 2026-11
    Caveats: none known
    Checked: no
    """

    name = "homeriau"
    home = "https://homeriau.com/"


class Infoinhil(Portal):
    """Info Inhil.

    Site: https://infoinhil.com/
    System: unknown
    Source: the public scraper icetea, site statistics page, in order of province; about 2018-19, seen 2026-11
    Caveats: listed some years ago, may be gone
    Checked: no
    """

    name = "infoinhil"
    home = "https://infoinhil.com/"


class Inforiau(Portal):
    """Info Riau.

    Site: https://inforiau.co/
    System: unknown
    Source: the public scraper icetea, site statistics page, in order of province; about 2018-19, seen 2026-11
    Caveats: listed some years ago, may be gone
    Checked: no
    """

    name = "inforiau"
    home = "https://inforiau.co/"


class Kabarrohilblogspot(Portal):
    """kabarrohil.blogspot.com.

    Site: https://kabarrohil.blogspot.com/
    System: Blogger, told by the address of an article
    Source: articles cited in public page text, such as
        http://kabarrohil.blogspot.com/2010/11/antisipasi-perjalanan-narkoba-ke-rohil.html, seen 2026-11
    Caveats: its province is that of the articles seen
    Checked: no
    """

    name = "kabarrohilblogspot"
    home = "https://kabarrohil.blogspot.com/"


class Lamanriau(Portal):
    """Laman Riau.

    Site: https://lamanriau.com/
    System: unknown
    Source: a public repository's list of Riau portals; several also on a page of goriau.com about AMSI and Dewan Pers,
        2019-12, seen 2026-11
    Caveats: none known
    Checked: no
    """

    name = "lamanriau"
    home = "https://lamanriau.com/"


class Pantauriau(Portal):
    """Pantau Riau.

    Site: https://pantauriau.com/
    System: unknown
    Source: a public repository's list of Riau portals; several also on a page of goriau.com about AMSI and Dewan Pers,
        2019-12, seen 2026-11
    Caveats: none known
    Checked: no
    """

    name = "pantauriau"
    home = "https://pantauriau.com/"


class Pekanbaruterkini(Portal):
    """Pekanbaru Terkini, Pekanbaru.

    Site: https://pekanbaruterkini.com/
    System: WordPress, REST interface said to be open
    Source: none found
    Caveats: the province is told by the name
    Checked: no
    """

    name = "pekanbaruterkini"
    home = "https://pekanbaruterkini.com/"
    sourced = False


class Pelitariau(Portal):
    """pelitariau.com.

    Site: https://pelitariau.com/
    System: unknown
    Source: articles cited in public page text, such as
        https://pelitariau.com/amp/detail/3452/kapolda-riau-dan-bupati-rohil-serahkan-bantuan-, seen 2026-11
    Caveats: its province is that of the articles seen
    Checked: no
    """

    name = "pelitariau"
    home = "https://pelitariau.com/"


class Potretnews(Portal):
    """Potret News.

    Site: https://potretnews.com/
    System: unknown
    Source: a public repository's list of Riau portals; several also on a page of goriau.com about AMSI and Dewan Pers,
        2019-12, seen 2026-11
    Caveats: none known
    Checked: no
    """

    name = "potretnews"
    home = "https://potretnews.com/"


class Resonansi(Portal):
    """Resonansi.

    Site: https://resonansi.co/
    System: unknown
    Source: a public repository's list of Riau portals; several also on a page of goriau.com about AMSI and Dewan Pers,
        2019-12, seen 2026-11
    Caveats: none known
    Checked: no
    """

    name = "resonansi"
    home = "https://resonansi.co/"


class Riasatu(Portal):
    """Riau Satu.

    Site: https://riasatu.com/
    System: unknown
    Source: a public repository's list of Riau portals; several also on a page of goriau.com about AMSI and Dewan Pers,
        2019-12, seen 2026-11
    Caveats: none known
    Checked: no
    """

    name = "riasatu"
    home = "https://riasatu.com/"


class Riau24(Portal):
    """Riau24.

    Site: https://riau24.com/
    System: unknown
    Source: a public repository's list of Riau portals; several also on a page of goriau.com about AMSI and Dewan Pers,
        2019-12, seen 2026-11
    Caveats: none known
    Checked: no
    """

    name = "riau24"
    home = "https://riau24.com/"


class Riaudetil(Portal):
    """Riau Detil.

    Site: https://riaudetil.com/
    System: unknown
    Source: a public repository's list of Riau portals; several also on a page of goriau.com about AMSI and Dewan Pers,
        2019-12, seen 2026-11
    Caveats: none known
    Checked: no
    """

    name = "riaudetil"
    home = "https://riaudetil.com/"


class Riaugreen(Portal):
    """Riau Green.

    Site: https://riaugreen.com/
    System: unknown
    Source: the public scraper icetea, site statistics page, in order of province; about 2018-19, seen 2026-11
    Caveats: listed some years ago, may be gone
    Checked: no
    """

    name = "riaugreen"
    home = "https://riaugreen.com/"


class Riaumandiri(Portal):
    """riaumandiri.co.

    Site: https://riaumandiri.co/
    System: unknown
    Source: articles cited in public page text, such as
        https://riaumandiri.co/amp/detail/28911/polres-rohul-terus-tingkatkan-pengamanan.html, seen 2026-11
    Caveats: its province is that of the articles seen
    Checked: no
    """

    name = "riaumandiri"
    home = "https://riaumandiri.co/"


class Riaunews(Portal):
    """Riau News.

    Site: https://riaunews.com/
    System: unknown
    Source: a public repository's list of Riau portals; several also on a page of goriau.com about AMSI and Dewan Pers,
        2019-12, seen 2026-11
    Caveats: none known
    Checked: no
    """

    name = "riaunews"
    home = "https://riaunews.com/"


class Riauonline(Portal):
    """Riau Online.

    Site: https://riauonline.co.id/
    System: unknown
    Source: a public repository's list of Riau portals; several also on a page of goriau.com about AMSI and Dewan Pers,
        2019-12, seen 2026-11
    Caveats: none known
    Checked: no
    """

    name = "riauonline"
    home = "https://riauonline.co.id/"


class Riaupedia(Portal):
    """Riaupedia.

    Site: https://riaupedia.com/
    System: unknown
    Source: a public repository's list of Riau portals; several also on a page of goriau.com about AMSI and Dewan Pers,
        2019-12, seen 2026-11
    Caveats: none known
    Checked: no
    """

    name = "riaupedia"
    home = "https://riaupedia.com/"


class Riaupos(JawaPos):
    """Riau Pos, Pekanbaru.

    Site: https://riaupos.jawapos.com/
    System: Jawa Pos
    Source: an address of its own in public repositories,
        https://riaupos.jawapos.com/pekanbaru/2257094980/, seen 2026-12
    Caveats: none beyond the network's
    Checked: no
    """

    name = "riaupos"
    home = "https://riaupos.jawapos.com/"


class Riaupostingnews(Portal):
    """Riau Posting News.

    Site: https://riaupostingnews.com/
    System: unknown
    Source: a public repository's list of Riau portals; several also on a page of goriau.com about AMSI and Dewan Pers,
        2019-12, seen 2026-11
    Caveats: none known
    Checked: no
    """

    name = "riaupostingnews"
    home = "https://riaupostingnews.com/"


class Riausky(Portal):
    """Riau Sky.

    Site: https://riausky.com/
    System: unknown
    Source: the public scraper icetea, site statistics page, in order of province; about 2018-19, seen 2026-11
    Caveats: listed some years ago, may be gone
    Checked: no
    """

    name = "riausky"
    home = "https://riausky.com/"


class Riauterbit(Portal):
    """Riau Terbit.

    Site: https://riauterbit.com/
    System: unknown
    Source: a public repository's list of Riau portals; several also on a page of goriau.com about AMSI and Dewan Pers,
        2019-12, seen 2026-11
    Caveats: none known
    Checked: no
    """

    name = "riauterbit"
    home = "https://riauterbit.com/"


class Riauterkini(Portal):
    """Riau Terkini.

    Site: https://riauterkini.com/
    System: unknown
    Source: a public repository's list of Riau portals; several also on a page of goriau.com about AMSI and Dewan Pers,
        2019-12, seen 2026-11
    Caveats: none known
    Checked: no
    """

    name = "riauterkini"
    home = "https://riauterkini.com/"


class Riauvoice(Portal):
    """Riau Voice.

    Site: https://riauvoice.com/
    System: unknown
    Source: a public repository's list of Riau portals; several also on a page of goriau.com about AMSI and Dewan Pers,
        2019-12, seen 2026-11
    Caveats: none known
    Checked: no
    """

    name = "riauvoice"
    home = "https://riauvoice.com/"


class Segmennews(Portal):
    """segmennews.com.

    Site: https://segmennews.com/
    System: WordPress, told by the address of an article
    Source: articles cited in public page text, such as
        https://segmennews.com/2015/08/26/jelang-pilkada-polres-rohil-gelar-apel-pasukan-ops-, seen 2026-11
    Caveats: its province is that of the articles seen
    Checked: no
    """

    name = "segmennews"
    home = "https://segmennews.com/"


class Seputarriau(Portal):
    """Seputar Riau.

    Site: https://seputarriau.co/
    System: unknown
    Source: a public repository's list of Riau portals; several also on a page of goriau.com about AMSI and Dewan Pers,
        2019-12, seen 2026-11
    Caveats: none known
    Checked: no
    """

    name = "seputarriau"
    home = "https://seputarriau.co/"


class Teraskampar(Portal):
    """Teras Kampar.

    Site: https://teraskampar.id/
    System: unknown
    Source: a public repository's list of Riau portals; several also on a page of goriau.com about AMSI and Dewan Pers,
        2019-12, seen 2026-11
    Caveats: none known
    Checked: no
    """

    name = "teraskampar"
    home = "https://teraskampar.id/"


class Tribunpekanbaru(Tribun):
    """Tribun Pekanbaru, Pekanbaru.

    Site: https://pekanbaru.tribunnews.com/
    System: Tribun
    Source: a public repository's table of Tribun sites by number, a daily report of readers' reactions, seen
        2026-11
    Caveats: none beyond the network's
    Checked: no
    """

    name = "tribunpekanbaru"
    home = "https://pekanbaru.tribunnews.com/"


class Ulastinta(Portal):
    """Ulas Tinta.

    Site: https://ulastinta.com/
    System: unknown
    Source: a public repository's list of Riau portals; several also on a page of goriau.com about AMSI and Dewan Pers,
        2019-12, seen 2026-11
    Caveats: none known
    Checked: no
    """

    name = "ulastinta"
    home = "https://ulastinta.com/"


class Utusanriau(Portal):
    """Utusan Riau.

    Site: https://utusanriau.com/
    System: unknown
    Source: a public repository's list of Riau portals; several also on a page of goriau.com about AMSI and Dewan Pers,
        2019-12, seen 2026-11
    Caveats: none known
    Checked: no
    """

    name = "utusanriau"
    home = "https://utusanriau.com/"
