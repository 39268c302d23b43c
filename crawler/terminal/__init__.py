"""What commands print for people, and the streams they print to."""
