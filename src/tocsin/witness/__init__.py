"""Films in sealed parts, and who is asked to open one."""
