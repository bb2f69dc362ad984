"""Work that is done beside other work: see `concurrent.futures`."""
