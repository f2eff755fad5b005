"""Forms that several screens share: what is asked, the act that the answers stand for, and what is said."""
