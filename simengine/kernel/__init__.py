"""Floor 3: what makes time pass. The only home of SimPy, and of compiled code when it comes."""
