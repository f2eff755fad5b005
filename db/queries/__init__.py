"""What can be asked of the hub, one module per area; every answer is a frozen row shaped for who asks."""
