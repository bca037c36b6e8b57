"""The toolbox on trusted people's own machines: it makes keys, signs, seals and opens."""
