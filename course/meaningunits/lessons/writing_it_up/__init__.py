"""Side room G: quotations, showing people what was made of their words, a report's rows."""
