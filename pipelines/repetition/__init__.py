"""What repeats on a portal: the memory of its blocks."""
