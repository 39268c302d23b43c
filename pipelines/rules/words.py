"""Word lists that the repetition memory and the judging of blocks weigh."""

from __future__ import annotations

import re

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
    r"website ini|portal ini|media ini|kami menerima|melayani|tersedia di|sponsor)\b"
    r"|(?:\+?62|\b0)8[\d -]{8,14}\d|\S+@\S+\.\w+"
)
"""Words and numbers of promotion: weak by themselves, telling in a block that repeats."""

PHONE = re.compile(r"(?:\+?62|\b0)[ .-]?8[\d .-]{7,14}\d")
"""A mobile number: in a line that repeats it sells something, however the line is set."""

SPEECH = re.compile(
    r"\b(?:kata|ujar|tutur|jelas|ungkap|tegas|pungkas|imbuh|terang|tambah|ucap|sebut|papar|beber|urai|lanjut|tutup|kutip)"
    r"(?:nya)?\b|\b(?:mengatakan|menjelaskan|menyebut|menuturkan|mengungkapkan|menegaskan|menambahkan|menyampaikan)\b"
    r"|[\"“”]"
)
"""Reported speech: a sentence of the story, not a caption."""

WORD = re.compile(r"[^\W\d_][\w'-]{3,}")
"""A word that may carry meaning: four letters or more."""
