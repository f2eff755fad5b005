"""The statements that change the hub, one module per area; only operations and the store call them."""
