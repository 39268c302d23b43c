"""Word lists that the repetition memory and the judging of blocks weigh."""

from __future__ import annotations

import re

from crawler.extract.meaning.offices import OFFICIAL_KINDS, RANKS
from crawler.extract.meaning.speech import TELLING, TELLING_ROOTS
from crawler.extract.text.time_words import MONTH_NAMES

SUBHEADINGS = frozenset(
    re.findall(
        r"\S+",
        """
        kronologi kronologis kronologinya kesimpulan penutup pendahuluan pembukaan latar profil biodata sejarah
        dampak penyebab faktor akibat solusi tanggapan respons respon reaksi sikap komitmen harapan imbauan
        himbauan ajakan pesan catatan rekomendasi saran tips cara langkah syarat persyaratan ketentuan prosedur
        tahapan jadwal agenda rangkaian susunan daftar rincian data fakta angka hasil temuan kondisi situasi
        perkembangan target tujuan manfaat keuntungan kelebihan kekurangan tantangan kendala hambatan peluang
        potensi strategi rencana program kebijakan aturan regulasi dukungan apresiasi penghargaan kolaborasi
        sinergi kerja peran upaya penanganan pencegahan penyelidikan penyidikan pemeriksaan barang pasal ancaman
        hukuman vonis putusan dakwaan tuntutan korban pelaku tersangka saksi keterangan pernyataan penjelasan
        klarifikasi bantahan analisis analisa evaluasi tinjauan pandangan pendapat opini pertanyaan jawaban
        tanya faq ringkasan rangkuman intisari bahan bumbu resep pengertian definisi jenis macam contoh gejala
        ciri ciri-ciri prakiraan peringatan cuaca wilayah lokasi waktu tempat harga tarif biaya anggaran
        klasemen skor statistik pertandingan babak formasi kontak informasi pendaftaran lengkapnya berikut
        sebelumnya sementara selain terkait
        """,
    )
)
"""First words of subheadings that stand on many articles of any portal and are part of the story."""

AD_WORDS = re.compile(
    r"\b(?:iklan|promo|diskon|gratis ongkir|hubungi|hub|wa|whatsapp|telp|order|pesan sekarang|klik|kunjungi|redaksi|"
    r"google news|channel|subscribe|follow|ikuti|kontak|www|https?|download|gabung|langganan|newsletter|situs ini|"
    r"website ini|portal ini|media ini|kami menerima|melayani|tersedia di|sponsor|cicilan|angsuran|uang muka|hemat|"
    r"potongan harga|solusi|pilihan tepat|siap huni|belanja|nikmati|dapatkan|pesanan|pesan tempat|siswa baru|beasiswa|"
    r"impian anda|keluarga indonesia|terpercaya|termurah|berkualitas|langganan anda|keluarga besar|segenap|mengucapkan|"
    r"nomor urut|rekening|donasi|lowongan|lamaran|hadir lebih|kuota terbatas|cabang baru|grand opening|"
    r"beli (?:satu|dua)|garansi)\b"
    r"|menyediakan\s?:|(?:\+?62|\b0)8[\d -]{8,14}\d|\S+@\S+\.\w+"
)
"""Words and numbers of promotion: weak by themselves, telling in a block that repeats."""

STANDING = re.compile(
    r"\b(?:hingga|sampai|saat) (?:saat )?(?:berita|kabar) ini\b|\bberita ini (?:di(?:tulis|turunkan|tayangkan|muat)|tayang)"
    r"|^(?:seperti|sebagaimana) (?:telah |sudah )?(?:di(?:beritakan|ketahui)|kita ketahui)|^(?:diberitakan|diketahui) sebelumnya|^sebelumnya di"
)
"""What reporters write under many stories and is part of each: "Hingga berita ini diturunkan, belum ada …"."""

_MOBILE = r"(?:\+?62|\b0)[ .-]?8(?![.-]\d\d(?:[.-]20\d\d\b| ?- ?\d\d\.\d\d\b))[\d .-]{7,14}\d"
"""A mobile number, and neither hours ("08.00-16.00") nor a date ("08-12-2025")."""

PHONE = re.compile(_MOBILE)
"""A mobile number: in a line that repeats it sells something, however the line is set."""

SPEECH = re.compile(
    rf"\b(?:{'|'.join(sorted(TELLING_ROOTS))}|kutip)(?:nya)?\b|\b(?:{'|'.join(sorted(TELLING))})\b|[\"“”]"
)
"""Reported speech: a sentence of the story, not a caption."""

SAID = re.compile(
    r",[”\"]? (?:(?:kata|ujar|tutur|pinta|ucap|ungkap|imbau)(?:nya)?(?: [^.,]{2,60})?"
    r"|(?:pesan|ajak|saran|jelas|tegas|seru)(?:nya| (?:ia|dia|(?!Anda\b)[A-Z]\w+)(?: [^.,]{1,60})?))\.$"
)
"""A sentence's end that says who spoke: the words before it are his and not the portal's."""

WORD = re.compile(r"[^\W\d_][\w'-]{3,}")
"""A word that may carry meaning: four letters or more."""

CONTACT = re.compile(
    _MOBILE + r"|\(?\b0\d{2,3}\)?[ -]\d{5,8}\b|\bwa\.me/|api\.whatsapp\.com|\b(?:bit\.ly|linktr\.ee|s\.id)/"
    r"|\bwww\.[\w-]+\.\w|\b(?:ig|instagram|fb|facebook|tiktok|shopee)\s?[\s:@]\s?@?[\w.]{3,}\w$"
    r"|\b(?:rek|rekening|bri|bni|bca|mandiri)\b.{0,30}\b\d{3,}[\d -]{5,}"
)
"""How a seller is reached: a number, a link to a chat, a shop's address on the net, an account; in folded text."""

PUBLIC = re.compile(
    r"\b(?:hotline|posko|call center|pengaduan|aduan|darurat|pendaftaran|ambulans|ambulance|pemadam|damkar|polsek|polres|polda|"
    r"polisi|kantor sar|basarnas|bpbd|bnpb|bmkg|pln|puskesmas|rsud|rumah sakit|dinas|humas|kominfo|nasional|narasumber|"
    r"kecamatan|kabupaten|kelurahan|imigrasi|kejaksaan|ombudsman|kpu|bawaslu|narahubung|panitia|lapor(?:kan)?|melapor(?:kan)?)\b"
    r"|@(?:bpbd|bmkg|polres|polda|dinas|dis(?:dik|hub|kominfo|dukcapil)|humas|pem(?:kab|kot|prov)|kpu|bawaslu|kemen)\w"
    r"|\b(?:warga|masyarakat|korban|penumpang|peserta|pelamar) (?:dapat|bisa|diminta|diimbau|yang)\b"
)
"""Whom the public calls: such a number is part of the news."""

FACTS = frozenset(
    (
        *(
            "alamat",
            "lokasi",
            "tempat",
            "waktu",
            "jadwal",
            "jam",
            "jam buka",
            "jam operasional",
            "buka",
            "fasilitas",
            "menu",
        ),
        *("harga", "kisaran harga", "harga tiket", "tiket", "tiket masuk", "tarif", "menu andalan"),
        *("telepon", "telp", "no telp", "nomor telepon", "kontak", "instagram", "website", "situs"),
    )
)
"""What a story tells of each place in a list of inns, stalls or sights; an ad says it once."""

_FIRM = (
    r"(?:cv|pt|ud|pd|toko|warung|bengkel|klinik|apotek|apotik|salon|barbershop|laundry|travel|rumah makan|rm|hotel|homestay|"
    r"penginapan|wisma|villa|optik|percetakan|kedai|butik|boutique|distro|studio|catering|katering|depot|depo|showroom|dealer|agen|"
    r"rental|resto|restoran|cafe|kafe|coffee|bakery|grosir|swalayan|minimarket|supermarket|konveksi|mebel|meubel|furniture|"
    r"kost|kos|spa|gym|fotocopy|fotokopi|advertising|properti|property|perumahan|developer|bimbel|lpk|gerai|outlet|galeri|"
    r"konter|counter|servis|service|jasa|sewa|koperasi|ksp|bpr|toko emas|aqiqah|gypsum|printing|digital printing)"
)
_PAPERS = r"foto(?:k|c)op[iy] (?:(?:e-?)?ktp|kk|sim|skck|stnk|bpkb|npwp|kartu|akt[ae]|ijazah|surat|sertifikat|buku|rapor|paspor)\b"
"""What an office asks its visitors to bring, no shop's name: "Fotokopi KTP"."""

BUSINESS = re.compile(
    rf"(?!{_PAPERS}){_FIRM}\.? [\w.&'-]+(?: [\w.&'-]+){{0,3}}|[\w&'-]+(?: [\w&'-]+){{0,2}} (?:motor|mebel|meubel|elektrik|elektronik|konveksi|"
    r"aluminium|laundry|rental|aqiqah|gypsum|komputer|catering|bakery|travel|tour|tours|wedding|advertising|printing|"
    r"furniture|interior|organizer|logistik|frozen food|photography|studio|collection|cell|ponsel|salon|optical|property|snack|florist)"
)
"""A business's name and nothing else, by the word that says what it sells; in folded text."""

PITCH = re.compile(
    r"\b(?:impian anda|keluarga indonesia|pilihan tepat|cicilan ringan|tanpa uang muka|potongan harga|siap huni|hanya di|"
    r"di kota anda|kuota terbatas|cabang baru|grand opening|trusted partner|melayani pesanan|menerima pesanan|garansi|harga pas|"
    r"rasa istimewa|terlengkap|termurah|hadir lebih|lebih hemat|diskon|promo|gratis ongkir|serahkan .{3,30} pada|jawabannya|"
    r"(?:percayakan|serahkan|wujudkan) .{3,60}\banda\b|setiap pembelian|solusi .{3,30} anda|layanan antar|pesan antar)\b"
)
"""What an ad's sentence says to its reader; in folded text."""

SELF = re.compile(
    r"\b(?:dukung|donasi|sumbangan|langganan|berlangganan|gabung|bergabung|ikuti|mengikuti|redaksi|wartawan|media (?:daring|online|siber)|"
    r"jurnalisme|dapatkan|terima|unduh|aplikasi|komunitas|buletin|kanal|saluran|portal berita|terverifikasi|kirim|baca|simak|"
    r"dengarkan|siaran|temukan kami|bantu kami)\b"
)
"""What a portal says where it speaks of itself; in folded text."""

BUTTON = re.compile(
    r"(?:info(?:rmasi)?|kunjungi|daftar|hubungi|pesan|beli|lihat|klik|dapatkan|download|unduh|cek|gabung|order|shop|promo|"
    r"selengkapnya|buy|register|sign up|learn|visit|ajukan|coba|belanja|hitung|booking)\b.{0,40}"
)
"""The text of a link that leads to a seller; in folded text."""

NARRATES = re.compile(
    r"\b(?:karena|setelah|sebelum|selama masa|sejak|ketika|akibat|lantaran|sehingga|tulis|seru|ikut|berlaku|diaudit|meski|yang|"
    r"telah|sudah|masih|sempat|lalu|kemarin|kepada|(?:sampai|hingga|pada|mulai) (?:tanggal )?\d{1,2} [a-z]{3,9}|"
    rf"{'|'.join(sorted(MONTH_NAMES))})\b"
)
"""Words by which a full sentence tells what happened: a story's, hardly an ad's; in folded text."""

_CIVIL = frozenset(
    """wakil wamen wali kepala ketua sekretaris bendahara anggota mantan eks kabid rektor dekan profesor prof dr drs dra ir
    pendeta pdt pastor romo uskup haji hajah kiai kyai ustaz ustadz ustazah habib gus almarhum almarhumah warga petani nelayan
    pedagang guru siswa mahasiswa kantor kementerian dinas badan komisi dewan majelis kejaksaan pengadilan mahkamah polres
    polda polsek universitas institut politeknik sekolah madrasah sman smpn smkn sdn stadion bandara pelabuhan terminal
    stasiun gereja masjid gunung pantai danau sungai teluk tanjung selat desa kelurahan kecamatan kabupaten kota provinsi
    pulau undang-undang perda perpres pasal pengumuman""".split()
)
CIVIL = re.compile(
    rf"(?:(?:{'|'.join(sorted(_CIVIL | RANKS | OFFICIAL_KINDS.keys()))})\b\.? |"
    r"(?:apa|siapa|mengapa|kenapa|bagaimana|berapa|kapan|awal|akhir|kata|kisah|nasib|modus|motif|suara|janji|duduk|beasiswa)\b)"
)
"""First words of an office, a place or a person of rank, and of what a story asks: a line that begins so is no sponsor's
name; in lower case."""

VERBAL = re.compile(r"\b(?:di|me|mem|men|meng|ber|ter|ke)[a-z]{4,}")
"""A word that may be a verb: a subheading's, hardly a sponsor's."""

PICTOGRAM = re.compile(r"[🔥📞☎📲📱📍💥🎉🛒💰🏠👉👇🎁⭐✨🛍💳🚗🏍🍽☕📢📣]")
"""Signs that sellers set around a line; a story's own lists have ticks and numbers."""

ADDRESS = re.compile(
    r"(?:alamat ?:? ?)?(?:jl|jln|jalan)\b\.? ?[\w. '/-]{3,40}\b(?:no|nomor)\b\.? ?\d{1,4}\w?(?:[ ,]+[\w .'-]{2,40})?"
)
"""A street and number and nothing else; in folded text."""

OFFER = re.compile(
    r"(?:lowongan(?: kerja| pekerjaan)?|loker|dibutuhkan(?: segera)?|dicari(?: segera)?|dijual(?: cepat| segera)?|disewakan|"
    r"dikontrakkan|over kredit|terima kost|menerima (?:pesanan|siswa|kost))\b.{0,160}\b(?:lamaran|hub|hubungi|nego|shm|segera|"
    r"gaji|peminat|berminat)\b.{0,120}|.{3,80}\b(?:paket|promo|diskon|harga|cicilan|dp|mulai(?! rp.{1,20} hingga))\b.{0,40}\b(?:mulai|hanya|cuma|spesial|"
    r"hingga|up to)\b.{0,12}(?:rp|\d).{0,24}"
    r"|(?:grand opening|promo (?:akhir pekan|spesial|hari ini|bulan ini)|daftar sekarang(?: juga)? di|kini hadir di|mau \w+\?) .{4,140}"
    rf"|{_FIRM}\.? [\w.&'-]+(?: [\w.&'-]+){{0,3}} (?:(?:melayani|menerima) (?:pesanan|pemesanan|pembelian|"
    rf"antar|pelanggan|servis|jasa|order|siswa|jual)|menyediakan|menjual|hadir|siap (?:kirim|antar|melayani))\b.{{0,160}}"
)
"""Something on offer: a job, a house, a price from which on something is to be had; in folded text."""

OPENS_WITH_FIRM = re.compile(rf"{_FIRM}\.? \w")
"""A business' name at the beginning of a line, by the word that says what it sells; in folded text."""

OFFERING = re.compile(
    r"\b(?:melayani|menerima|menyediakan|menjual|tersedia|gratis|murah|hemat|diskon|promo|cicilan|bonus|paket|harga|setiap hari|buka|"
    r"(?:antar|kirim) (?:gratis|ke|sampai)|siap (?:antar|kirim|pakai|huni)|pesan(?:an)?|order|booking|servis|terlengkap|terpercaya|bergaransi|garansi|"
    r"hubungi|telepon|telp|wa|whatsapp|jalan|jl|nikmati|dapatkan|kunjungi|free|sale|discount|off|delivery|deliver|open (?:daily|every)|"
    r"every day|call|visit|book|shop|store|warranty|cheap|best price|from rp|"
    r"mulai rp|rp ?\d|mulai \d+ (?:ribu|juta)|kredit|dp|tanpa (?:biaya|bunga|uang muka|ribet|survei)|proses (?:cepat|mudah|satu hari)|"
    r"kamar|semalam|per malam|antar jemput|ready|stok|grosir|eceran|bersih|lengkap|nyaman|terjangkau)\b"
)
"""Words of offers, in folded text: weak by themselves, telling in a box of its own."""

WISHES = re.compile(
    r".{3,80}\bmengucapkan (?:selamat|dirgahayu|turut)\b.{0,100}[^.\"”]|"
    r"(?:(?:keluarga besar|segenap|seluruh|pimpinan|direksi|manajemen|jajaran|kami)\b.{3,140}\b)?"
    r"(?:(?:mengucapkan|menyampaikan|turut)\b.{0,30})?"
    r"(?:selamat (?:dan|&) sukses|selamat (?:hari|ulang|natal|tahun|idul|menunaikan|memperingati|atas|ber|dirgahayu)|dirgahayu|"
    r"(?:turut )?(?:berduka ?cita|berbelasungkawa)|belasungkawa|minal aidin|mohon maaf lahir|"
    r"selamat (?:bertugas|datang|jalan)|telah berpulang|rest in peace|congratulations|happy (?:anniversary|birthday|new year))\b.{0,200}"
    r"|(?:keluarga besar|segenap|pimpinan dan|direksi|manajemen)\b.{3,120}\b(?:mengucapkan|menyampaikan|turut)"
    r"|.{3,80}\bcoblos (?:nomor|no)\b.{0,40}|.{3,60}\b(?:caleg|calon (?:anggota (?:legislatif|dprd?)|bupati|wali ?kota|gubernur))\b.{0,20}\b(?:nomor urut|no\.? urut|dapil)\b.{0,100}"
)
"""Wishes, mourning and election notices, as firms, offices and candidates pay for them; in folded text."""

COMMON = frozenset(
    """
    yang untuk dengan dari pada dalam oleh akan telah sudah sedang masih tidak bukan belum juga saja hanya lebih paling
    sangat para kami kita anda mereka dia ini itu tersebut adalah ialah atau dan serta bagi antara hingga sampai sejak
    saat ketika setelah sebelum karena sebab agar supaya jika bila kalau namun tetapi sementara bahwa seperti secara
    setiap semua seluruh beberapa banyak sekitar sebagai dapat bisa harus perlu ada menjadi melalui tentang atas bawah
    sekarang hari tahun bulan pagi siang sore malam pukul orang baru lagi lain kembali langsung segera mulai selalu
    hubungi hubungan telp telepon whatsapp nomor jalan alamat kontak informasi info pesan harga besar kecil baik
    pertama kedua ketiga satu dua tiga empat lima kepala kantor rumah kerja keluarga selamat mengucapkan pimpinan
    """.split()
)
"""Words that every page may hold: that a story has them too says nothing."""
