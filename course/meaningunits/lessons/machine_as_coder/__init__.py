"""Side room D: a language model's coding, checked against the text and beside other readers."""
