"""What watches a crawl: the run report with its verdict, and the progress that people see."""
