"""What a person sets at a workstation."""
