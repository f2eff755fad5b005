"""The train builder: boxes that need a train, the train, and what the judge says to the marked wagon."""
